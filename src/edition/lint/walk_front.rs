//! The walk through a front matter, key by key.

use crate::edition::lint::walk::{Around, Walker, What, place_of};
use crate::label::Guarded;
use crate::source::Span;
use crate::syntax::activity::{Activity, Material};
use crate::syntax::content::Document;
use crate::syntax::front_matter::{Day, FrontMatter, Resource, Session, Term};

/// Goes through all that a front matter says.
pub(super) fn front<'b>(walker: &mut Walker<'b>, front: &'b FrontMatter, around: &Around<'b>) {
    let place = |text: &str| place_of(front, text);
    walker.plain(Some(&front.title), front.span, around);
    let literal = [front.menu_title.as_deref(), front.code.as_deref(), Some(front.summary.as_str())];
    for text in literal.into_iter().flatten() {
        walker.plain(Some(text), place(text), around);
    }
    for text in &front.audience {
        if let Some((text, around)) = walker.open(text, around) {
            walker.plain(Some(text), place(text), &around);
        }
    }
    if let Some((image, around)) = front.image.as_ref().and_then(|image| walker.open(image, around)) {
        walker.push(What::Picture(image), image.file.span, &around);
        walker.plain(Some(&image.caption), place(&image.caption), &around);
    }
    for objective in &front.objectives {
        if let Some((objective, around)) = walker.open(objective, around) {
            walker.document(&objective.text, &around);
        }
    }
    walker.documents(&front.key_points, around);
    walker.notes(&front.trainer_notes, around);
    walker.notes(&front.supervisor_notes, around);
    walker.materials(front, &front.materials, around);
    if let Some((groups, around)) = walker.open(&front.transfer, around) {
        for group in groups {
            walker.plain(Some(&group.name), place(&group.name), &around);
            walker.documents(&group.strategies, &around);
        }
    }
    for term in &front.glossary {
        if let Some((term, around)) = walker.open(term, around) {
            walker.term(front, term, &around);
        }
    }
    for activity in &front.activities {
        if let Some((activity, around)) = walker.open(activity, around) {
            walker.push(What::Activity(&activity.id), activity.span, &around);
            walker.activity(activity, &around);
            walker.materials(front, &activity.materials, &around);
        }
    }
    for resource in &front.resources {
        if let Some((resource, around)) = walker.open(resource, around) {
            walker.resource(front, resource, &around);
        }
    }
    for day in &front.agenda {
        if let Some((day, around)) = walker.open(day, around) {
            walker.day(front, day, &around);
        }
    }
}

impl<'b> Walker<'b> {
    fn documents(&mut self, items: &'b [Guarded<Document>], around: &Around<'b>) {
        for item in items {
            if let Some((item, around)) = self.open(item, around) {
                self.document(item, &around);
            }
        }
    }

    fn notes(&mut self, notes: &'b Guarded<Vec<Guarded<Document>>>, around: &Around<'b>) {
        if let Some((notes, around)) = self.open(notes, around) {
            self.documents(notes, &around);
        }
    }

    fn materials(
        &mut self,
        front: &'b FrontMatter,
        materials: &'b Guarded<Vec<Guarded<Material>>>,
        around: &Around<'b>,
    ) {
        let Some((materials, around)) = self.open(materials, around) else { return };
        for material in materials {
            if let Some((material, around)) = self.open(material, &around) {
                self.plain(Some(&material.text), place_of(front, &material.text), &around);
            }
        }
    }

    fn term(&mut self, front: &FrontMatter, term: &'b Term, around: &Around<'b>) {
        self.plain(Some(&term.term), place_of(front, &term.term), around);
        self.document(&term.definition, around);
    }

    fn resource(&mut self, front: &FrontMatter, resource: &'b Resource, around: &Around<'b>) {
        let place = place_of(front, &resource.title);
        self.push(What::Resource(resource), place, around);
        for text in [Some(&resource.topic), Some(&resource.title), resource.credit.as_ref()].into_iter().flatten() {
            self.plain(Some(text), place_of(front, text), around);
        }
        self.document(&resource.description, around);
    }

    fn day(&mut self, front: &'b FrontMatter, day: &'b Day, around: &Around<'b>) {
        self.plain(Some(&day.title), place_of(front, &day.title), around);
        self.plain(Some(&day.summary), place_of(front, &day.summary), around);
        self.notes(&day.trainer_notes, around);
        for session in &day.sessions {
            if let Some((session, around)) = self.open(session, around) {
                self.session(front, session, &around);
            }
        }
    }

    fn session(&mut self, front: &'b FrontMatter, session: &'b Session, around: &Around<'b>) {
        let place = |text: Option<&String>| text.map_or(session.span, |text| place_of(front, text));
        let span: Span = place(session.title.as_ref());
        self.plain(session.title.as_deref(), span, around);
        self.notes(&session.trainer_notes, around);
        self.notes(&session.supervisor_notes, around);
        self.materials(front, &session.materials, around);
    }

    /// An activity, its materials left out.
    pub(super) fn activity(&mut self, activity: &'b Activity, around: &Around<'b>) {
        self.plain(Some(&activity.title), activity.span, around);
        for text in [&activity.groups, &activity.group_size] {
            self.plain(text.as_deref(), activity.span, around);
        }
        self.document(&activity.instructions, around);
        if let Some((steps, around)) = self.open(&activity.steps, around) {
            for step in steps {
                if let Some((step, around)) = self.open(step, &around) {
                    self.document(&step.text, &around);
                }
            }
        }
        if let Some((say, around)) = self.open(&activity.say, around) {
            self.document(say, &around);
        }
        self.notes(&activity.trainer_notes, around);
        self.notes(&activity.supervisor_notes, around);
        self.documents(&activity.possible_answers, around);
        self.answers(&activity.answers, around);
        self.notes(&activity.debrief, around);
        self.notes(&activity.coach_questions, around);
    }
}
