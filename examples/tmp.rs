use std::collections::BTreeSet;
use std::time::Instant;
use trainbook::load::Changes;
use trainbook::pipeline::live::Live;
fn main() {
    let root = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let t = Instant::now();
    let mut live = Live::open(root.clone()).unwrap();
    println!("open {:?} errors {}", t.elapsed(), live.snapshot().errors());
    let mut all = Vec::new();
    for i in 0..std::env::var("N").map_or(300usize, |n| n.parse().unwrap()) {
        let path = std::env::args().nth(2).unwrap_or(format!("modules/m{:03}/page-{}.md", (i*2)%40, i%25));
        let page = path.strip_prefix("modules/").unwrap().replace(".md", ".html").replace("/0","/");
        let text = std::fs::read_to_string(root.join(&path)).unwrap();
        std::fs::write(root.join(&path), format!("{text}\n\nwords {i}\n")).unwrap();
        let t = Instant::now();
        live.refresh(&Changes::Paths(BTreeSet::from([path.clone()]))).unwrap();
        let a = t.elapsed();
        let c = live.snapshot().content("trainee", &page);
        assert!(c.is_some(), "{page}");
        let b = t.elapsed();
        std::fs::write(root.join(&path), text).unwrap();
        live.refresh(&Changes::Paths(BTreeSet::from([path]))).unwrap();
        all.push((a, b - a));
    }
    all.sort();
    println!("refresh+page median {:?} worst {:?}", all[all.len()/2], all[all.len()-1]);
}
