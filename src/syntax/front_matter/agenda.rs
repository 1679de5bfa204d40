//! The agenda of a track.

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, SUPERVISOR, TRAINER};
use crate::syntax::front_matter::key::MapKind;
use crate::syntax::front_matter::reader::{Map, Reader};
use crate::syntax::front_matter::{Day, Session};
use crate::syntax::value;
use crate::syntax::yaml::Node;

impl Reader<'_, '_> {
    pub(super) fn agenda(&mut self, map: &Map<'_>) -> Vec<Guarded<Day>> {
        let items = self.items(map, "agenda");
        items.iter().filter_map(|node| self.day(node)).collect()
    }

    fn day(&mut self, node: &Node) -> Option<Guarded<Day>> {
        let map = self.map(node, MapKind::Day)?;
        let labels = self.labels(&map);
        let title = self.required(&map, "title", MapKind::Day);
        let start = map.get("start").and_then(|node| self.text(node, "start")).cloned();
        let start = start.and_then(|text| value::clock(text.as_str(), text.span(), self.diagnostics));
        let items = self.items(&map, "sessions");
        let sessions: Vec<_> = items.iter().filter_map(|node| self.session(node)).collect();
        let day = Day {
            span: map.get("title").map_or(map.span, |node| node.span),
            summary: self.string(&map, "summary").unwrap_or_default(),
            start,
            trainer_notes: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).documents(&map, "trainer_notes")),
            sessions,
            title: title?,
        };
        Some(Guarded::new(labels, day))
    }

    fn session(&mut self, node: &Node) -> Option<Guarded<Session>> {
        let map = self.map(node, MapKind::Session)?;
        let labels = self.labels(&map);
        let (module, page) = (self.reference(&map, "module"), self.reference(&map, "page"));
        let title = self.string(&map, "title");
        let duration = self.duration(&map, "duration");
        let span = module.as_ref().map_or(map.span, |module| module.span);
        if module.is_none() && title.is_none() {
            self.report(
                Diagnostic::error(
                    "agenda/empty-session",
                    span,
                    "a session points at a module or has a title of its own",
                )
                .help("write `{ module: name }`, `{ module: name, page: name }` or `{ title: …, duration: 15m }`"),
            );
        }
        if let (Some(page), None) = (&page, &module) {
            self.report(
                Diagnostic::error("agenda/page-without-module", page.span, "a page needs its module")
                    .help("add `module: …`"),
            );
        }
        if module.is_none() && duration.is_none() && map.get("duration").is_none() && title.is_some() {
            self.report(
                Diagnostic::error("agenda/own-time", span, "a session of its own needs a time")
                    .help("add `duration: 15m`"),
            );
        }
        let session = Session {
            span,
            module,
            page,
            title,
            duration,
            trainer_notes: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).documents(&map, "trainer_notes")),
            supervisor_notes: Guarded::list_by_nature(
                SUPERVISOR,
                self.behind(SUPERVISOR).documents(&map, "supervisor_notes"),
            ),
            materials: Guarded::list_by_nature(TRAINER, self.behind(TRAINER).materials(&map)),
        };
        Some(Guarded::new(labels, session))
    }
}
