//! The three sites of the fixture: complete, well formed, linked, literal, and the same each time.

use std::collections::{BTreeMap, BTreeSet};

use super::fixture::{self, HOSTILE, Who};
use super::*;

fn built(who: Who) -> Artifacts {
    let theme = Theme::new(&[], &Style::default(), "en").unwrap();
    rendered(&theme, who)
}

fn rendered(theme: &Theme, who: Who) -> Artifacts {
    let assets = fixture::assets();
    let options = Options { raw_html: false, service_worker: false, assets: &assets, guide: None, page_done: &|| {} };
    let mut artifacts = render(&fixture::site(who), theme, &options).unwrap();
    for (path, asset) in &assets {
        artifacts.insert(&asset.address, fixture::asset_bytes(path));
    }
    artifacts
}

/// Every HTML page of a site: its address and its text.
fn pages(artifacts: &Artifacts) -> Vec<(&str, &str)> {
    artifacts
        .files()
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), str::from_utf8(bytes).unwrap()))
        .collect()
}

/// A start or end tag: its name and its attributes, whose values are unescaped.
struct Tag {
    name: String,
    end: bool,
    attributes: Vec<(String, String)>,
}

/// Reads the tags of a page, strictly: the renderer always quotes values and escapes `<`.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with('!') {
            continue;
        }
        let end = rest.starts_with('/');
        rest = rest.trim_start_matches('/');
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap();
        assert!(name_end > 0, "a bare `<` before {:?}", &rest[..20.min(rest.len())]);
        let name = rest[..name_end].to_owned();
        rest = &rest[name_end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
                if rest.starts_with('/') {
                    tags.push(Tag { name: name.clone(), end, attributes: std::mem::take(&mut attributes) });
                    tags.push(Tag { name: name.clone(), end: true, attributes: Vec::new() });
                } else {
                    tags.push(Tag { name, end, attributes });
                }
                rest = after;
                break;
            }
            let key_end = rest.find(['=', ' ', '>', '\n']).unwrap();
            let key = rest[..key_end].to_owned();
            rest = &rest[key_end..];
            match rest.strip_prefix("=\"") {
                Some(after) => {
                    let (value, after) = after.split_once('"').unwrap();
                    attributes.push((key, unescape(value)));
                    rest = after;
                }
                None => attributes.push((key, String::new())),
            }
        }
    }
    tags
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

fn decode(href: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = href.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| u8::from_str_radix(str::from_utf8(code).ok()?, 16).ok());
        match (first, code) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Where a relative link leads from a page: the edition's folder and the path in it.
fn resolve(edition: &str, page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = vec![edition];
    parts.extend(page.split('/'));
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop().unwrap();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

const VOID: [&str; 8] = ["meta", "link", "img", "br", "hr", "input", "col", "wbr"];

#[test]
fn every_page_is_well_formed() {
    for who in Who::ALL {
        let site = built(who);
        for (path, html) in pages(&site) {
            let mut open: Vec<String> = Vec::new();
            for tag in tags(html) {
                if tag.end {
                    assert_eq!(open.pop().as_ref(), Some(&tag.name), "{who:?} {path}");
                } else if !VOID.contains(&tag.name.as_str()) {
                    open.push(tag.name);
                }
            }
            assert!(open.is_empty(), "{who:?} {path}: {open:?}");
        }
    }
}

#[test]
fn ids_are_unique_and_titles_differ() {
    for who in Who::ALL {
        let site = built(who);
        let mut titles = BTreeSet::new();
        for (path, html) in pages(&site) {
            let mut ids = BTreeSet::new();
            let mut headings = 0;
            for tag in tags(html) {
                headings += usize::from(tag.name == "h1" && !tag.end);
                for (_, id) in tag.attributes.iter().filter(|(key, _)| key == "id") {
                    assert!(ids.insert(id.clone()), "{who:?} {path}: two of #{id}");
                }
            }
            assert_eq!(headings, 1, "{who:?} {path}");
            let title = html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
            assert!(titles.insert(title.to_owned()), "{who:?} {path}: {title}");
        }
    }
}

#[test]
fn every_relative_link_leads_somewhere() {
    let sites: Vec<Artifacts> = Who::ALL.into_iter().map(built).collect();
    let mut anchors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for site in &sites {
        for path in site.files().keys() {
            anchors.entry(format!("{}/{path}", site.edition())).or_default();
        }
        for (path, html) in pages(site) {
            let ids = tags(html).into_iter().flat_map(|tag| tag.attributes).filter(|(key, _)| key == "id");
            anchors.entry(format!("{}/{path}", site.edition())).or_default().extend(ids.map(|(_, id)| id));
        }
    }
    for site in &sites {
        for (page, html) in pages(site).into_iter().filter(|(path, _)| *path != "404.html") {
            for (name, href) in tags(html).into_iter().flat_map(|tag| tag.attributes) {
                let outside = ["https:", "http:", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
                if !["href", "src"].contains(&name.as_str()) || outside {
                    continue;
                }
                let (path, fragment) = href.split_once('#').map_or((href.as_str(), None), |(a, b)| (a, Some(b)));
                let place = if path.is_empty() {
                    format!("{}/{page}", site.edition())
                } else {
                    resolve(site.edition(), page, &decode(path))
                };
                let ids = anchors.get(&place).unwrap_or_else(|| panic!("{} {page}: no {place}", site.edition()));
                if let Some(fragment) = fragment {
                    assert!(ids.contains(&decode(fragment)), "{} {page}: no #{fragment} in {place}", site.edition());
                }
            }
        }
    }
}

#[test]
fn no_page_runs_or_styles_anything_by_itself() {
    for who in Who::ALL {
        for (path, html) in pages(&built(who)) {
            for tag in tags(html) {
                assert!(!["style", "object", "embed"].contains(&tag.name.as_str()), "{path}: <{}>", tag.name);
                if tag.name == "script" && !tag.end {
                    let keys: Vec<&str> = tag.attributes.iter().map(|(key, _)| key.as_str()).collect();
                    assert_eq!(keys, ["src", "defer"], "{path}");
                    assert!(html.contains("defer></script>"), "{path}: a script with a text");
                }
                for (key, value) in &tag.attributes {
                    assert!(key != "style" && !key.starts_with("on"), "{path}: {key}");
                    let loads = key == "src"
                        || (key == "href" && tag.name == "link" && !value.starts_with("https://training.example.org/"));
                    assert!(!loads || !value.contains("//"), "{path}: {value}");
                }
            }
        }
    }
}

#[test]
fn texts_are_shown_literally() {
    let escaped = "&lt;script&gt;{{ 7*7 }}&quot; &amp; &#39;x&#39;";
    for who in Who::ALL {
        let site = built(who);
        let odd = str::from_utf8(&site.files()["odd/a b & c.html"]).unwrap().to_owned();
        assert!(odd.matches(escaped).count() >= 10, "{odd}");
        assert!(odd.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        for (path, html) in pages(&site) {
            assert!(!html.contains(HOSTILE) && !text_of(html).contains("49"), "{path}");
        }
    }
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    for who in Who::ALL {
        assert_eq!(built(who), built(who));
    }
}

#[test]
fn the_public_edition_has_no_trace_of_the_others() {
    for (path, html) in pages(&built(Who::Trainee)) {
        for word in ["as-trainee", "iframe", "counterpart", "rainer", "upervis", "noindex"] {
            // The fixture's own words for trainees name supervisors as an audience.
            let html = html.replace("Supervisors", "").replace("for supervisors", "");
            assert!(!html.contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn other_editions_are_not_indexed_and_lead_to_the_public_one() {
    let site = built(Who::Trainer);
    for (path, html) in pages(&site) {
        assert!(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), "{path}");
    }
    assert!(!site.files().contains_key("sitemap.xml"));
    let page = str::from_utf8(&site.files()["understanding-permanence/attachment.html"]).unwrap();
    assert!(page.contains("src=\"../../trainee/understanding-permanence/attachment.html\""));
    let own = str::from_utf8(&site.files()["understanding-permanence/trainer-only.html"]).unwrap();
    assert!(own.contains("Trainees do not have this page") && !own.contains("<iframe"));
}

#[test]
fn steps_count_and_name_where_they_lead() {
    let site = built(Who::Trainee);
    let page = |path: &str| {
        let html = str::from_utf8(&site.files()[path]).unwrap();
        let (_, steps) = html.split_once("<nav class=\"steps\"").unwrap();
        text_of(steps.split_once("</nav>").unwrap().0)
    };
    assert_eq!(
        page("understanding-permanence/actions.html"),
        "Back: Attachment and permanence Page 4 of 8 Next: Opening the interview"
    );
    assert_eq!(
        page("understanding-permanence/index.html"),
        "Back: Training menu Page 1 of 8 Next: Why permanence is important"
    );
    assert_eq!(
        page("understanding-permanence/resources.html"),
        "Back: Activities Page 8 of 8 Next module: Permanence framework"
    );
    assert_eq!(page("permanence/index.html").split(" Page").next(), Some("Back: Resources"));
}

fn text_of(html: &str) -> String {
    let mut out = String::new();
    let mut inside = html.split_once('>').unwrap().1;
    while let Some((text, rest)) = inside.split_once('<') {
        out.push_str(text);
        inside = rest.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(inside);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_menu_marks_the_page_and_opens_its_section() {
    let site = built(Who::Trainee);
    let html = str::from_utf8(&site.files()["permanence/values/legal.html"]).unwrap();
    assert!(html.contains("<details open class=\"menu-section\">"));
    assert!(html.contains("<a aria-current=\"page\" href=\"../../permanence/values/legal.html\">"));
    let html = str::from_utf8(&site.files()["permanence/after.html"]).unwrap();
    assert!(html.contains("<details class=\"menu-section\">"));
    assert_eq!(html.matches("<a aria-current=\"page\"").count(), 1);
}

#[test]
fn the_page_not_found_works_at_any_address() {
    let site = built(Who::Trainee);
    let html = str::from_utf8(&site.files()["404.html"]).unwrap();
    assert!(html.contains("href=\"/core/index.html\""));
    assert!(html.contains("href=\"/core/assets/theme-"));
    assert!(!html.contains("rel=\"canonical\""));
}

#[test]
fn pages_are_light() {
    let site = built(Who::Trainer);
    let css = site.files().iter().find(|(path, _)| path.ends_with(".css")).unwrap().1;
    // Some 17 kB once they are packed for the way.
    assert!(css.len() < 96_000, "{} bytes of CSS", css.len());
    for (path, html) in pages(&site) {
        assert!(html.len() < 90_000, "{path}: {}", html.len());
    }
}

#[test]
fn a_theme_of_the_books_own_replaces_and_extends_file_by_file() {
    let file = |path: &str, text: &str| ThemeFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    let overrides = [
        file(
            "templates/base.html",
            "{% extends \"classic/base.html\" %}{% block footer %}<footer>Ours {{ super() }}</footer>{% endblock footer %}",
        ),
        file("templates/blocks/callout.html", "<div class=\"ours\">{{ html | safe }}</div>"),
        file("css/90-ours.css", "@font-face{src:url(\"../fonts/a.woff2\")}"),
        file("fonts/a.woff2", "font"),
    ];
    let theme = Theme::new(&overrides, &Style { accent: Some("#800".to_owned()), ..Style::default() }, "en").unwrap();
    let site = rendered(&theme, Who::Trainee);
    let html = str::from_utf8(&site.files()["understanding-permanence/attachment.html"]).unwrap();
    assert!(html.contains("<footer>Ours ") && html.contains("<div class=\"ours\">") && !html.contains("callout-"));
    let css = site.files().iter().find(|(path, _)| path.ends_with(".css")).unwrap().1;
    let css = str::from_utf8(css).unwrap();
    assert!(css.contains("--accent: #800;"));
    let font = site.files().keys().find(|path| path.ends_with(".woff2")).unwrap();
    assert!(css.contains(&format!("url(\"{}\")", font.trim_start_matches("assets/"))));
}

#[test]
fn a_mistake_in_a_template_is_shown_at_its_place() {
    let mistakes = [
        ("{% if page %}x", None, "unexpected end"),
        ("a\n{{ page.title | shout }}", Some("shout"), "unknown filter `shout`"),
        ("{{ t(key=\"nope\") }}", Some("t(key=\"nope\")"), "there is no interface string `nope`"),
        ("{{ page.tilte }}", Some("tilte"), "tilte"),
        ("{% extends \"nope.html\" %}", Some("extends \"nope.html\" "), "there is no template `nope.html`"),
        ("{% extends \"404.html\" %}", Some("extends \"404.html\" "), "extends itself"),
        ("{% include \"nope.html\" %}", Some("\"nope.html\""), "unknown template `nope.html`"),
    ];
    for (text, place, message) in mistakes {
        let overrides = [ThemeFile { path: "templates/404.html".to_owned(), bytes: text.as_bytes().to_vec() }];
        let assets = fixture::assets();
        let options =
            Options { raw_html: false, service_worker: false, assets: &assets, guide: None, page_done: &|| {} };
        let errors = Theme::new(&overrides, &Style::default(), "en")
            .and_then(|theme| render(&fixture::site(Who::Trainee), &theme, &options))
            .unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].path, "templates/404.html", "{errors:?}");
        assert!(errors[0].message.contains(message), "{text}: {errors:?}");
        if let Some(place) = place {
            assert_eq!(&text[errors[0].range.clone().unwrap()], place, "{errors:?}");
        }
    }
}

/// Writes the three sites where `TRAINBOOK_FIXTURE_OUT` says, to be looked at in a browser.
#[test]
fn the_three_sites_can_be_written_side_by_side() {
    let kept = std::env::var_os("TRAINBOOK_FIXTURE_OUT");
    let temporary = tempfile::tempdir().unwrap();
    let folder = kept.map_or_else(|| temporary.path().to_owned(), std::path::PathBuf::from);
    for who in Who::ALL {
        let site = built(who);
        for (path, bytes) in site.files() {
            let file = folder.join(site.edition()).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
    assert!(folder.join("trainer/understanding-permanence/before-you-begin.html").exists());
}

#[test]
fn every_link_within_a_page_has_its_anchor() {
    for who in [Who::Trainee, Who::Trainer, Who::Supervisor] {
        let site = built(who);
        for (path, html) in pages(&site) {
            for link in html.split("href=\"#").skip(1) {
                let id = link.split('"').next().unwrap();
                assert!(html.contains(&format!(" id=\"{id}\"")), "{path}: #{id}");
            }
        }
    }
}

#[test]
fn a_guide_lists_its_parts() {
    let site = built(Who::Supervisor);
    let (_, html) = pages(&site).into_iter().find(|(path, _)| path.ends_with("coaching-guide.html")).unwrap();
    assert!(html.contains("<a href=\"#tb-strategies\">Strategies, topic by topic</a>"));
    assert!(html.contains("<a href=\"#tb-topic-1\">"));
}
