use crate::harness::{User, complete};

fn frozen(user: &User) -> Vec<String> {
    let screen = user.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let mut parts: Vec<String> = lines[5..7].iter().map(|it| it.chars().skip(1).take(10).collect()).collect();
    parts.push(lines[4].into());
    parts.push(lines[2].into());
    parts
}

#[test]
fn measure() {
    for (w, h) in [(80, 24), (120, 40)] {
        let mut user = User::opens(&complete(), w, h);
        let first = user.presses("3");
        println!("{w}x{h} screen {first}");
        user.app.handle(tapis::tui::terminal::Input::Resize(ratatui::layout::Size::new(w, h)));
        for key in ["down", "right", "up", "left"] {
            let (mut still, mut scroll) = (vec![], vec![]);
            for _ in 0..60 {
                let before = frozen(&user);
                let bytes = user.presses(key);
                if bytes == 0 {
                    continue;
                }
                if frozen(&user) == before { still.push(bytes) } else { scroll.push(bytes) }
            }
            let show = |v: &Vec<usize>| {
                let mut v = v.clone();
                v.sort();
                format!(
                    "n {} median {} max {} mean {}",
                    v.len(),
                    v.get(v.len() / 2).unwrap_or(&0),
                    v.last().unwrap_or(&0),
                    v.iter().sum::<usize>() / v.len().max(1)
                )
            };
            println!("{w}x{h} {key}: still {} | scroll {}", show(&still), show(&scroll));
        }
        user.presses("v");
        for key in ["down", "down", "right", "right", "down", "down", "right"] {
            print!("sel {key} {} ", user.presses(key));
        }
        println!();
        for key in [
            "esc", "t", "e", "u", "ctrl-r", "tab", "tab", "-", "down", "right", "down", "right", "-", "down", "right",
            "-", "down", "right",
        ] {
            print!("{key} {} ", user.presses(key));
        }
        println!();
    }
}
