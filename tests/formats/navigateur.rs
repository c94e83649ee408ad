//! The report in a real browser: what axe-core says of it, on a phone, by keyboard and on paper.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use tapis::{
    formats::{registry::Format, toml_file, writing::written::Options},
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
};

const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");
const SAMPLES: [&str; 3] =
    ["atelier-des-defauts.toml", "master-ingenierie-pedagogique.toml", "but-economie-circulaire.toml"];

fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    toml_file::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap()
}

fn report(programme: &Programme) -> String {
    let write = Format::named("html").unwrap().write.unwrap();
    let mut written = write(programme, &Options::default(), &I18n::new(Lang::Fr), &mut unwatched).unwrap();
    String::from_utf8(written.files.remove(0).bytes).unwrap()
}

/// What the script of a page leaves in its element `said`.
fn said(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page).unwrap();
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let run = Command::new(env!("TAPIS_CHROMIUM"))
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=600000"])
        .args([&profile, "--dump-dom", &format!("file://{}", file.display())])
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let dom = String::from_utf8(run.stdout).unwrap();
    let (_, after) =
        dom.split_once("<pre id=\"said\">").unwrap_or_else(|| panic!("the script said nothing: {dom:.400}"));
    let text = after.split_once("</pre>").unwrap().0;
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What axe-core reproaches a page with, one line each.
fn reproaches(page: &str) -> String {
    let script = format!(
        "<script>{}</script><script>axe.run(document,{{resultTypes:['violations']}}).then(found=>{{\
         const lines=found.violations.map(it=>it.id+': '+it.nodes[0].html.slice(0,200));\
         document.documentElement.innerHTML='<body><pre id=\"said\"></pre></body>';\
         document.getElementById('said').textContent=lines.join('\\n')}})</script></body>",
        AXE.replace("</script", "<\\/script")
    );
    let (before, after) = page.rsplit_once("</body>").unwrap();
    said(&format!("{before}{script}{after}"))
}

/// What `script` says of a page in a frame of that width, as `page` and `root`.
fn framed(page: &str, width: u32, script: &str) -> String {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    said(&format!(
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"></head><body><pre id=\"said\"></pre>\
         <iframe id=\"frame\" style=\"border:0;width:{width}px;height:900px\" srcdoc=\"{page}\"></iframe><script>\
         frame.onload=()=>{{const page=frame.contentDocument,root=page.documentElement;said.textContent={script}}}\
         </script></body></html>"
    ))
}

#[test]
#[cfg_attr(not(has_chromium), ignore = "wants a browser: chromium or google-chrome")]
fn axe_reproaches_the_report_with_nothing() {
    // The judge sees what is wrong, where something is.
    let wrong = "<!DOCTYPE html><html><head><title>x</title></head><body><img src=\"x\"></body></html>";
    let found = reproaches(wrong);
    assert!(found.contains("html-has-lang") && found.contains("image-alt"), "{found}");
    for name in SAMPLES {
        assert_eq!(reproaches(&report(&sample(name))), "", "{name}");
    }
}

#[test]
#[cfg_attr(not(has_chromium), ignore = "wants a browser: chromium or google-chrome")]
fn a_phone_scrolls_no_page_sideways() {
    for name in SAMPLES {
        let width = framed(&report(&sample(name)), 320, "String(root.scrollWidth)");
        assert_eq!(width, "320", "{name}");
    }
}

/// The page as it is printed: A4 inside its margins is 703 pixels wide and 1009 high.
#[test]
#[cfg_attr(not(has_chromium), ignore = "wants a browser: chromium or google-chrome")]
fn no_fiche_takes_more_than_a_page_on_paper() {
    for name in SAMPLES {
        let printed =
            report(&sample(name)).replace("@media screen", "@media speech").replace("@media print", "@media all");
        let script = "[...page.querySelectorAll('.fiche')].map(it=>it.offsetHeight).sort((a,b)=>b-a).join()";
        let heights: Vec<u32> = framed(&printed, 703, script).split(',').map(|it| it.parse().unwrap()).collect();
        assert!(heights.len() > 10 && heights[0] <= 1009, "{name}: {:?}", &heights[..3]);
    }
}

/// Whoever goes by keyboard passes each part of the report in two stops: the link that passes it, and the next part's.
#[test]
#[cfg_attr(not(has_chromium), ignore = "wants a browser: chromium or google-chrome")]
fn each_part_is_passed_at_one_stop() {
    let script = "[...page.querySelectorAll('main > section')].map(it=>{\
        const first=it.querySelector('a[href],[tabindex=\"0\"]');first.focus();\
        const seen=page.activeElement===first&&first.getBoundingClientRect().height>10;\
        const there=page.getElementById(first.getAttribute('href').slice(1));\
        return seen&&it.compareDocumentPosition(there)===4}).join()";
    for name in SAMPLES {
        let passed = framed(&report(&sample(name)), 1024, script);
        assert!(passed.split(',').count() == 8 && passed.split(',').all(|it| it == "true"), "{name}: {passed}");
    }
}
