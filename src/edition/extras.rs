//! Pages beside the sequence of a module: what staff prepare, plan and follow up with. A page with nothing on it is left out.

use crate::edition::agenda::Agenda;
use crate::edition::coaching::coaching_guide;
use crate::edition::crosswalk::crosswalk;
use crate::edition::delivery_steps::delivery;
use crate::edition::module::{Draft, GeneratedPage, generated_page};
use crate::edition::module_time;
use crate::edition::one_to_one::one_to_one;
use crate::edition::page::PageBody;
use crate::edition::preparation::before_you_begin;
use crate::edition::scope::Scope;
use crate::edition::view::{ModuleView, View};

/// Pages beside the sequence, for those who give or follow up the training.
pub(super) fn extras(view: &View<'_>, seen: &ModuleView<'_>, draft: &Draft<'_>, agenda: &Agenda) -> Vec<GeneratedPage> {
    let slug = seen.module.slug.as_str();
    let mut extras = Vec::new();
    if view.sees_trainer() {
        let address = format!("{slug}/before-you-begin.html");
        let mut scope = Scope::new(view, slug, &address);
        let body = before_you_begin(&mut scope, seen, draft, &agenda.materials);
        if !body.is_empty() {
            extras.push(generated_page(address, PageBody::BeforeYouBegin(body), scope));
        }
        if view.is_made {
            let address = format!("{slug}/deliver.html");
            let body = delivery(draft, &view.book.config.schedule, seen.is_track());
            let scope = Scope::new(view, slug, &address);
            extras.push(generated_page(address, PageBody::Deliver(body), scope));
        }
        let address = format!("{slug}/timetable.html");
        let scope = Scope::new(view, slug, &address);
        let timetable = match seen.is_track() {
            true => module_time::of_track(draft, &agenda.days),
            false => module_time::of_module(&scope, draft, draft.duration),
        };
        extras.extend(timetable.map(|body| generated_page(address, PageBody::Timetable(body), scope)));
        let address = format!("{slug}/crosswalk.html");
        let mut scope = Scope::new(view, slug, &address);
        let crosswalk = crosswalk(&mut scope, seen, draft);
        extras.extend(crosswalk.map(|body| generated_page(address, PageBody::Crosswalk(body), scope)));
    }
    if view.sees_supervisor() {
        let address = format!("{slug}/coaching-guide.html");
        let mut scope = Scope::new(view, slug, &address);
        let body = coaching_guide(&mut scope, seen);
        let something = !body.topics.is_empty()
            || !body.activities.is_empty()
            || !body.notes.is_empty()
            || !body.key_points.is_empty()
            || !body.objectives.is_empty();
        if something {
            extras.push(generated_page(address.clone(), PageBody::CoachingGuide(body), scope));
        }
        let guide = address;
        let address = format!("{slug}/one-to-one.html");
        let mut scope = Scope::new(view, slug, &address);
        if let Some(body) = one_to_one(&mut scope, seen, &guide) {
            extras.push(generated_page(address, PageBody::OneToOne(body), scope));
        }
    }
    extras
}
