//! The style is held to its contrasts, in light and in dark.

use std::collections::HashMap;

const STYLE: &str = include_str!("style.css");

/// The backgrounds on which each ink is written.
const ENCRES: [(&str, &[&str]); 3] = [
    (
        "encre",
        &[
            "fond",
            "bande",
            "manque",
            "h0",
            "h1",
            "h2",
            "h3",
            "h4",
            "c1",
            "c2",
            "c3",
            "c4",
            "c5",
            "c6",
            "sae",
            "ressource",
            "error",
            "warning",
            "info",
        ],
    ),
    ("discret", &["fond"]),
    ("lien", &["fond"]),
];

fn colours(block: &str) -> HashMap<&str, f64> {
    let block = &block[..block.find('}').unwrap()];
    let declared = block.split("--").skip(1).filter_map(|it| it.split_once(": #"));
    declared.map(|(name, value)| (name, luminance(&value[..6]))).collect()
}

/// Relative luminance, WCAG 2.2.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn every_ink_reads_on_its_grounds() {
    let blocks: Vec<_> = STYLE.split(":root {").skip(1).map(colours).collect();
    assert_eq!(blocks.len(), 2, "a light one and a dark one");
    for colours in blocks {
        for (ink, grounds) in ENCRES {
            for ground in grounds {
                let (a, b) = (colours[ink], colours[ground]);
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.2}");
            }
        }
    }
}
