//! Text that would be more than text: scripts in addresses, signs that hide, words for another program.

use crate::hostile::{check, page};

#[test]
fn addresses_and_signs() {
    check([
        page("a link that acts", "[a](javascript:alert(1))\n").refused(&["[link/scheme]", "p.md:4:1"]),
        page("a link that acts in disguise", "[a](JaVa&#x53;cript:alert(1))\n").refused(&["[link/scheme]", "p.md:4:1"]),
        page("a link that acts behind a tab", "[a](<java\tscript:alert(1)>)\n").refused(&["[link/", "p.md:4:1"]),
        page("a link with data", "[a](data:text/html;base64,PHNjcmlwdD4=)\n").refused(&["[link/scheme]", "p.md:4:1"]),
        page("a picture with data", "![a](data:image/png;base64,AAAA)\n").refused(&["[link/elsewhere]", "p.md:4:1"]),
        page("a picture of another site", "![a](https://example.org/a.png)\n")
            .refused(&["[link/elsewhere]", "p.md:4:1"]),
        page("an address of two megabytes", format!("[a](https://example.org/{})\n", "x".repeat(2 << 20))).clean(),
        page("signs that turn the line round", "a \u{202e}b\u{202c} \u{2066}c\u{2069}\n").clean(),
        page("signs that turn a fence round", "\u{202e}::: trainer-note\nsecret\n:::\n")
            .refused(&["[block/suspect-fence]", "p.md:4:"]),
        page("an escape of the terminal in a wrong line", "::: \u{1b}]0;owned\u{7}\u{1b}[2J\nA\n:::\n")
            .refused(&["[file/control-character]", "p.md:4:"]),
        page("words of the template language", "{{ get_env(name=\"HOME\") }} {% include \"x\" %} {# a #}\n").clean(),
        page("words of the layout engine", "#eval(\"1\") #read(\"/etc/passwd\") $x^2$ @ref <label> \\u{41}\n")
            .built(&["markdown/raw-html"]),
        page("a processing instruction", "<?php system('ls'); ?>\n").built(&["[markdown/raw-html]", "p.md:4:1"]),
        page("a section that is cut out", "<![CDATA[ ::: trainer-note ]]>\n")
            .built(&["[markdown/raw-html]", "p.md:4:1"]),
        page("combining marks without end", format!("a{}\n", "\u{301}".repeat(200_000))).clean(),
        page("a heading of combining marks", format!("# a{}\n", "\u{301}".repeat(50_000))).clean(),
        page("characters that no font has", "\u{10ffff}\u{fffe}\u{e000}\u{1f9ff}\n").clean(),
        page("control characters", "a\u{1}\u{8}\u{7f}\u{9b}b\n").refused(&["[file/control-character]", "p.md:4:2"]),
    ]);
}
