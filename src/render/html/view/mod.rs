//! What templates are given: plain values, with texts as texts and HTML in fields that end in `html`.

pub(crate) mod agenda;
pub(crate) mod answers;
pub(crate) mod checks;
pub(crate) mod content;
pub(crate) mod crosswalk;
pub(crate) mod deliver;
pub(crate) mod deliver_text;
pub(crate) mod filters;
pub(crate) mod glossary;
pub(crate) mod guides;
pub(crate) mod home;
pub(crate) mod hours;
pub(crate) mod lists;
pub(crate) mod one_to_one;
pub(crate) mod overview;
pub(crate) mod seen;
pub(crate) mod shell;
pub(crate) mod site;
pub(crate) mod timebar;
pub(crate) mod timetable;
