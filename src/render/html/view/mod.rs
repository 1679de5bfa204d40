//! What templates are given: plain values, with texts as texts and HTML in fields that end in `html`.

pub(crate) mod agenda;
pub(crate) mod content;
pub(crate) mod crosswalk;
pub(crate) mod glossary;
pub(crate) mod guides;
pub(crate) mod home;
pub(crate) mod hours;
pub(crate) mod lists;
pub(crate) mod overview;
pub(crate) mod shell;
pub(crate) mod site;
pub(crate) mod timebar;
pub(crate) mod timetable;
