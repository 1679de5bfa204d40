//! "My answers": everything in a module that its reader is asked to write.

use serde::Serialize;

use crate::edition::page::{Prompt, PromptGroup};
use crate::render::html::view::lists::LinkView;
use crate::render::html::writer::Writer;

/// The prompts of one page, for `my-answers.html`.
#[derive(Debug, Serialize)]
pub(crate) struct PromptsView {
    page: LinkView,
    prompts: Vec<PromptView>,
}

#[derive(Debug, Serialize)]
struct PromptView {
    /// What browsers keep the answer under, and its name on this page.
    place: String,
    /// Where the box is.
    href: String,
    activity: bool,
    title: Option<String>,
    html: String,
}

/// The view of all prompts.
pub(crate) fn view(writer: &mut Writer<'_>, groups: &[PromptGroup]) -> Vec<PromptsView> {
    let mut views = Vec::with_capacity(groups.len());
    for group in groups {
        let prompts = group.prompts.iter().map(|written| prompt(writer, &group.page.address, written)).collect();
        views.push(PromptsView { page: LinkView::new(writer, &group.page), prompts });
    }
    views
}

fn prompt(writer: &mut Writer<'_>, address: &str, prompt: &Prompt) -> PromptView {
    PromptView {
        place: format!("{address}#{}", prompt.id),
        href: writer.links().place(address, Some(&prompt.id)),
        activity: prompt.activity,
        title: prompt.title.clone(),
        html: writer.html(&prompt.text),
    }
}
