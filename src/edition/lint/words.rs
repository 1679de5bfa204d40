//! English words that lints look for.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What may stand before the verb of an objective, in lower case; longer ones first.
const LEADS: &[&str] = &[
    "participants will be able to ",
    "participants will ",
    "participants can ",
    "trainees will be able to ",
    "trainees will ",
    "learners will be able to ",
    "learners will ",
    "students will be able to ",
    "students will ",
    "workers will be able to ",
    "workers will ",
    "you will be able to ",
    "you will ",
    "you can ",
    "will be able to ",
    "will ",
    "be able to ",
    "to ",
];

/// Verbs with which objectives begin.
const VERBS: &[&str] = &[
    "analyze",
    "apply",
    "arrange",
    "ask",
    "assess",
    "build",
    "calculate",
    "carry",
    "categorize",
    "choose",
    "coach",
    "collect",
    "compare",
    "complete",
    "conduct",
    "connect",
    "construct",
    "contrast",
    "create",
    "decide",
    "define",
    "demonstrate",
    "describe",
    "design",
    "develop",
    "differentiate",
    "discuss",
    "distinguish",
    "document",
    "draft",
    "engage",
    "evaluate",
    "examine",
    "explain",
    "facilitate",
    "find",
    "formulate",
    "give",
    "help",
    "hold",
    "identify",
    "illustrate",
    "implement",
    "integrate",
    "interpret",
    "interview",
    "involve",
    "lead",
    "list",
    "look",
    "make",
    "manage",
    "match",
    "model",
    "name",
    "observe",
    "outline",
    "participate",
    "perform",
    "plan",
    "practice",
    "prepare",
    "present",
    "prioritize",
    "produce",
    "propose",
    "provide",
    "recall",
    "recognize",
    "recommend",
    "record",
    "report",
    "respond",
    "review",
    "select",
    "set",
    "show",
    "sort",
    "state",
    "summarize",
    "support",
    "take",
    "tell",
    "test",
    "train",
    "use",
    "utilize",
    "verify",
    "work",
    "write",
];

/// Words in capital letters that are an emphasis and no acronym.
const SHOUTED: &str = "
    ALL ALSO ALWAYS AN AND ANY ANYONE ARE AS ASK AT BAD BE BEFORE BEST BIG BOTH BREAK BUT BY CALL CAN CANNOT
    CARE CHILD DATE DAY DID DO DOES DON DONE DRAFT EACH EMPTY END EVEN EVER EVERY EXIT FIRST FOR FREE FROM
    FULL GET GO GOOD HAS HAVE HE HELP HER HERE HIM HIS HOLD HOT HOW IF IN INTO IS IT ITS JUST KEEP LAST LATER
    LEFT LESS LET LIKE LIST LOOK MAY ME MORE MOST MUST MY NAME NEVER NEW NEXT NO NOBODY NONE NOR NOT NOTE NOW
    OF OFF OLD ON ONCE ONE ONLY OPEN OR OTHER OUR OUT OVER OWN PAGE PART PER PLEASE READ REAL RIGHT SAFE SAME
    SAVE SAY SEE SET SHE SHOULD SO SOME STAY STEP STILL STOP SUCH TAKE TELL THAN THAT THE THEIR THEM THEN
    THERE THESE THEY THIS TIME TIP TO TODAY TOO TOP TRUE TRY TWO UNTIL UP US USE VERY WAIT WAS WE WELL WERE
    WHAT WHEN WHERE WHO WHY WILL WITH WORK WRONG YES YET YOU YOUR";

/// Acronyms that nobody has to be told.
const WELL_KNOWN: &str = "
    AC AD AI AIDS AKA AM ASAP ATM BA BC BCE CC CD CE CEO COVID CSS CSV CV DIY DNA DVD EU FAQ FBI GB GIF GPA
    GPS HIV HTML HTTP HTTPS ID IDS IQ IT JPEG JPG KB MA MB MD NASA NATO OK PC PDF PIN PM PNG PO QR RSVP SMART
    SMS SOS SUV SVG TV UK UN UNICEF URL US USA USB UTF VIP VS WIFI WWW XML ZIP";

/// The postal codes of the United States, which stand behind the name of a town.
const STATES: &str = "
    AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY
    OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY";

/// Words that have no letter in an acronym.
const SMALL: &[&str] = &["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "s", "the", "to", "with"];

/// The words in capital letters that are looked up for every word that could be an acronym.
static FAMILIAR: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| SHOUTED.split_whitespace().chain(WELL_KNOWN.split_whitespace()).collect());

/// A text without a lead such as "To" or "Participants will".
pub(super) fn without_lead(text: &str) -> &str {
    let lead = LEADS.iter().find(|lead| text.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead)));
    lead.map_or(text, |lead| &text[lead.len()..])
}

/// The verb of which a word is the form in -ing.
pub(super) fn verb_of(word: &str) -> Option<&'static str> {
    VERBS.iter().copied().find(|verb| {
        let doubled = || verb.chars().last().map(|last| format!("{verb}{last}ing"));
        let dropped = verb.strip_suffix('e').map(|stem| format!("{stem}ing"));
        word == format!("{verb}ing") || Some(word) == dropped.as_deref() || Some(word) == doubled().as_deref()
    })
}

/// Whether a word in capital letters is no acronym, or one that everybody knows.
pub(super) fn is_familiar(word: &str) -> bool {
    FAMILIAR.contains(word) || word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
}

/// Whether two letters are the postal code of a state.
pub(super) fn is_state(word: &str) -> bool {
    STATES.split_whitespace().any(|state| state == word)
}

/// Whether the first letters of some of these words after each other spell an acronym, small words left out at will.
pub(super) fn spell(words: &[&str], acronym: &str) -> bool {
    let begins = |word: &str, letter: char| word.starts_with([letter, letter.to_ascii_lowercase()]);
    (0..words.len()).filter(|&start| acronym.starts_with(|letter| begins(words[start], letter))).any(|start| {
        let mut letters = acronym.chars().peekable();
        for word in &words[start..] {
            let Some(&letter) = letters.peek() else { break };
            if begins(word, letter) {
                letters.next();
            } else if !SMALL.iter().any(|small| word.eq_ignore_ascii_case(small)) {
                return false;
            }
        }
        letters.peek().is_none()
    })
}

/// A text with a capital letter first.
pub(super) fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_of_a_form_is_found() {
        for (form, verb) in [("identifying", "identify"), ("describing", "describe"), ("planning", "plan")] {
            assert_eq!(verb_of(form), Some(verb));
        }
        assert_eq!(verb_of("parenting"), None);
    }

    #[test]
    fn initials_spell_an_acronym() {
        assert!(spell(&["the", "Indian", "Child", "Welfare", "Act"], "ICWA"));
        assert!(spell(&["Court", "Appointed", "Special", "Advocates", "for", "Children"], "CASA"));
        assert!(spell(&["Department", "of", "Health"], "DOH") && spell(&["Department", "of", "Health"], "DH"));
        assert!(!spell(&["Indian", "Child"], "ICWA") && !spell(&["Indian", "boarding", "Child"], "IC"));
    }
}
