//! How a module is delivered: its pages cut into steps, with the minutes that are known of each.
//!
//! A step is the opening of a page, a section under a heading, an activity, a question or a reflection.

use std::ops::Range;

use crate::config::{Break, Schedule};
use crate::duration::Duration;
use crate::edition::activity::Activity;
use crate::edition::content::Block;
use crate::edition::delivery::{Delivery, DeliveryStep, Part, PlannedBreak};
use crate::edition::module::Draft;
use crate::edition::page::{Page, PageBody};
use crate::edition::reading::words;
use crate::edition::timetable::{self, What};

/// The lowest level of a heading that begins a step.
const LOWEST_HEADING: u8 = 3;

/// What a question or reflection takes beside its words, in words.
const TIME_TO_THINK: usize = 60;

/// A module in steps. Clock times are those of a module that begins with the training day; a track has none.
pub(super) fn delivery(draft: &Draft<'_>, schedule: &Schedule, track: bool) -> Delivery {
    let mut steps = steps(0, &draft.overview, None);
    for (place, page) in draft.pages.iter().enumerate() {
        steps.extend(self::steps(place + 1, &page.made.page, page.written.front.duration));
    }
    let first = draft.pages.len() + 1;
    for (place, page) in draft.generated.iter().enumerate() {
        steps.extend(self::steps(first + place, page, None));
    }
    if !track {
        by_the_clock(&mut steps, schedule);
    }
    let breaks = schedule.breaks.iter().map(|pause| planned_break(pause.at.minutes(), pause)).collect();
    Delivery { steps, breaks }
}

/// The steps of one page; `own` is the time that it takes beside its activities.
fn steps(place: usize, page: &Page, own: Option<Duration>) -> Vec<DeliveryStep> {
    let text = text_of(&page.body);
    let mut parts: Vec<Part> = cut(text).into_iter().map(Part::Blocks).collect();
    match &page.body {
        PageBody::Content(body) => {
            parts.extend((0..body.activities.len()).map(Part::Activity));
            if !body.key_points.is_empty() {
                parts.push(Part::KeyPoints);
            }
        }
        PageBody::Activities(activities) => parts.extend((0..activities.len()).map(Part::Activity)),
        PageBody::KeyPoints(_) | PageBody::Resources(_) => parts.push(Part::Page),
        _ => {}
    }
    let is_task = |part: &Part| activity_of(page, part).is_some();
    if parts.is_empty() || own.is_some() && parts.iter().all(is_task) {
        parts.insert(0, Part::Blocks(0..0));
    }
    let shares = shares(page, &parts, own);
    let sharing = shares.iter().flatten().count() > 1;
    let step = |(number, (part, share)): (usize, (Part, Option<Duration>))| {
        let activity = activity_of(page, &part);
        DeliveryStep {
            page: place,
            opening: number == 0,
            duration: activity.map_or(share, planned),
            estimated: activity.is_none() && share.is_some() && sharing,
            clock: None,
            breaks: Vec::new(),
            part,
        }
    };
    parts.into_iter().zip(shares).enumerate().map(step).collect()
}

/// The blocks of a page that are cut into steps.
pub(crate) fn text_of(body: &PageBody) -> &[Block] {
    match body {
        PageBody::Overview(body) => &body.introduction,
        PageBody::Content(body) => &body.body,
        _ => &[],
    }
}

/// The activity that a part of a page is about.
pub(crate) fn activity_of<'p>(page: &'p Page, part: &Part) -> Option<&'p Activity> {
    match (part, &page.body) {
        (Part::Activity(place), PageBody::Content(body)) => body.activities.get(*place),
        (Part::Activity(place), PageBody::Activities(activities)) => activities.get(*place),
        (Part::Blocks(range), body) => text_of(body)[range.clone()].iter().find_map(|block| match block {
            Block::Activity(activity) => Some(activity.as_ref()),
            _ => None,
        }),
        _ => None,
    }
}

/// Where a text is cut. Headings and cues before an activity or a question, and cues after it, belong to it.
fn cut(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut has_text, mut has_task) = (0, false, false);
    for (place, block) in blocks.iter().enumerate() {
        let task = is_task(block);
        let begins = match block {
            Block::Heading(heading) => {
                heading.level <= LOWEST_HEADING && (has_text || has_task || has_cue(&blocks[start..place]))
            }
            Block::Cue(_) => false,
            _ if task => has_text || has_task,
            _ => has_task,
        };
        if begins {
            parts.push(start..place);
            (start, has_text, has_task) = (place, false, false);
        }
        has_task |= task;
        has_text |= !task && !matches!(block, Block::Heading(_) | Block::Cue(_));
    }
    if start < blocks.len() {
        parts.push(start..blocks.len());
    }
    parts
}

/// Whether a block is something to do, which is a step of its own.
pub(crate) fn is_task(block: &Block) -> bool {
    matches!(block, Block::Activity(_) | Block::Question(_) | Block::Exercise(_) | Block::Reflection(_))
}

fn has_cue(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::Cue(_)))
}

/// The time of an activity that is not optional: its own, or that of its steps if all have one.
fn planned(activity: &Activity) -> Option<Duration> {
    if activity.optional {
        return None;
    }
    let steps = || activity.steps.iter().map(|step| step.duration).collect::<Option<Vec<_>>>();
    activity.duration.or_else(|| steps().filter(|steps| !steps.is_empty()).map(|steps| steps.into_iter().sum()))
}

/// What each part takes of a page's own time, in whole minutes, by how much it has to say. Activities have times of their own.
fn shares(page: &Page, parts: &[Part], own: Option<Duration>) -> Vec<Option<Duration>> {
    let Some(own) = own else { return vec![None; parts.len()] };
    let weights: Vec<usize> = parts.iter().map(|part| weight(page, part)).collect();
    if weights.iter().filter(|&&weight| weight > 0).count() == 1 {
        return weights.iter().map(|&weight| (weight > 0).then_some(own)).collect();
    }
    let minutes = divided(own.longest(), &weights);
    minutes.into_iter().map(|minutes| (minutes > 0).then(|| Duration::minutes(minutes))).collect()
}

fn weight(page: &Page, part: &Part) -> usize {
    if activity_of(page, part).is_some() {
        return 0;
    }
    let of_block = |block: &Block| words(std::slice::from_ref(block)) + if is_task(block) { TIME_TO_THINK } else { 0 };
    let words: usize = match (part, &page.body) {
        (Part::Blocks(range), body) => text_of(body)[range.clone()].iter().map(of_block).sum(),
        (Part::KeyPoints, PageBody::Content(body)) => body.key_points.iter().map(|point| words(point)).sum(),
        _ => 0,
    };
    words.max(1)
}

/// Divides a whole by weights so that the parts come to the whole: the largest remainders are rounded up.
fn divided(whole: u32, weights: &[usize]) -> Vec<u32> {
    let total = weights.iter().sum::<usize>().max(1) as u64;
    let exact = |weight: usize| u64::from(whole) * weight as u64;
    let mut parts: Vec<u64> = weights.iter().map(|&weight| exact(weight) / total).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|&place| weights[place] > 0).collect();
    order.sort_by_key(|&place| std::cmp::Reverse(exact(weights[place]) % total));
    let left = u64::from(whole).saturating_sub(parts.iter().sum());
    for &place in order.iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        parts[place] += 1;
    }
    parts.into_iter().map(|part| u32::try_from(part).unwrap_or(u32::MAX)).collect()
}

/// Gives the steps their times of day, with breaks.
fn by_the_clock(steps: &mut [DeliveryStep], schedule: &Schedule) {
    let times: Vec<_> = steps.iter().map(|step| step.duration).collect();
    if times.iter().all(Option::is_none) {
        return;
    }
    let Some(lines) = timetable::lay_out(schedule.start.minutes(), &times, &schedule.breaks) else { return };
    let mut last = 0;
    for line in lines {
        match line.what {
            What::Session { index, continued } => {
                last = index;
                let (from, to) = (timetable::clock(line.from), timetable::clock(line.to));
                let step = &mut steps[index];
                step.clock = match step.clock.take() {
                    Some((from, _)) if continued => Some((from, to)),
                    _ => step.duration.map(|_| (from, to)),
                };
            }
            What::Break(number) => {
                let pause = planned_break(line.from, &schedule.breaks[number]);
                steps[last].breaks.push(pause);
            }
        }
    }
}

fn planned_break(at: u32, pause: &Break) -> PlannedBreak {
    PlannedBreak {
        title: pause.title.clone(),
        at,
        minutes: pause.minutes,
        clock: (timetable::clock(at), timetable::clock(at + pause.minutes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::content::{Cue, CueKind, Heading, Inline, Reflection};

    fn text() -> Block {
        Block::Paragraph(vec![Inline::Text("Some words.".into())])
    }

    fn blocks(signs: &str) -> Vec<Block> {
        let block = |sign: char| match sign {
            'H' => heading(2),
            'h' => heading(4),
            'c' => Block::Cue(Box::new(Cue { kind: CueKind::Say, title: None, body: vec![text()] })),
            'a' => Block::Activity(Box::default()),
            'r' => Block::Reflection(Box::new(Reflection {
                id: String::new(),
                title: None,
                prompt: vec![text()],
                answers: vec![],
            })),
            _ => text(),
        };
        signs.chars().map(block).collect()
    }

    fn heading(level: u8) -> Block {
        Block::Heading(Box::new(Heading { level, id: String::new(), classes: Vec::new(), content: Vec::new() }))
    }

    fn parts(signs: &str) -> String {
        let parts = cut(&blocks(signs));
        parts.into_iter().map(|range| signs[range].to_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_text_is_cut_at_headings_and_at_what_there_is_to_do() {
        for (signs, expected) in [
            ("", ""),
            ("tt", "tt"),
            ("tHtHt", "t|Ht|Ht"),
            ("HtHht", "Ht|Hht"),
            ("HHt", "HHt"),
            ("tatt", "t|a|tt"),
            ("Hcac", "Hcac"),
            ("tcact", "tc|ac|t"),
            ("aa", "a|a"),
            ("HrHc", "Hr|Hc"),
            ("cHt", "c|Ht"),
            ("tht", "tht"),
        ] {
            assert_eq!(parts(signs), expected, "{signs}");
        }
    }

    #[test]
    fn minutes_are_divided_without_rest() {
        assert_eq!(divided(15, &[100, 100, 100]), [5, 5, 5]);
        assert_eq!(divided(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(divided(10, &[0, 30, 10]), [0, 8, 2]);
        assert_eq!(divided(2, &[1, 1, 1]), [1, 1, 0]);
        assert_eq!(divided(5, &[0]), [0]);
    }
}
