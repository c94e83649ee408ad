//! `kill -9` in the middle of a burst of edits: what was on the screen is on the disk.

use crate::{
    desk::Desk,
    random::Random,
    terminal::{DOWN, RIGHT, Terminal},
};

const ROUNDS: usize = 12;

/// What the journal last says of each pair, where the tables say something else. No row: they agree.
const DISAGREEMENTS: &str = "
    WITH said AS (
        SELECT programme, edit ->> '$.set.target.id' AS activite, edit ->> '$.set.path.entry' AS ac,
               edit ->> '$.set.path.field' AS field, edit ->> '$.set.after' AS present, max(seq)
        FROM journal WHERE origin = 'edit' GROUP BY 1, 2, 3, 4)
    SELECT count(*) FROM said LEFT JOIN ac_activite AS cell USING (programme, activite, ac)
    WHERE present <> coalesce(CASE field WHEN 'travaille' THEN travaille ELSE evalue END, 0)";

#[test]
fn a_kill_during_a_burst_loses_nothing_that_was_shown() {
    let desk = Desk::with_atelier();
    let mut random = Random::new(9);
    let mut shown_in_all = 0;
    for round in 0..ROUNDS {
        let before = desk.history().len();
        let mut terminal = desk.open_atelier("Claire", 120, 40);
        terminal.press("3").wait_for("AC × activités").press(&DOWN.repeat(round));
        let start = terminal.mark();
        burst(&mut terminal, &mut random);
        terminal.signal("KILL");
        terminal.wait_end();
        let notices = notices(&terminal.drain().frames_since(start));
        shown_in_all += notices.len();

        desk.assert_sound();
        let written = &desk.history()[before..];
        assert!(is_subsequence(&notices, written), "shown: {notices:#?}\nwritten: {written:#?}");
        let disagreements: i64 = desk.database().query_row(DISAGREEMENTS, [], |row| row.get(0)).unwrap();
        assert_eq!(disagreements, 0, "journal and tables tell two stories in round {round}");
    }
    assert!(shown_in_all > ROUNDS, "the kills came too early to show anything: {shown_in_all}");
}

/// Types as fast as the screen follows, and stops at a moment that nobody has chosen: before a key is read,
/// while it is written to disk, or while its frame is on its way.
fn burst(terminal: &mut Terminal, random: &mut Random) {
    for key in 0..random.between(4, 40) {
        let mark = terminal.mark();
        terminal.press(["t", "e", RIGHT][key % 3]);
        if random.between(0, 3) > 0 {
            terminal.wait_frame(mark);
        }
    }
    let mark = terminal.mark();
    terminal.press("t");
    for _ in 0..random.between(0, 400) {
        if terminal.mark() != mark {
            break;
        }
        std::thread::yield_now();
    }
}

/// What the screen said was saved, in order.
fn notices(frames: &[String]) -> Vec<String> {
    let saved = frames
        .iter()
        .map(|screen| screen.lines().find_map(|line| line.trim_end().strip_prefix("Enregistré : ")).map(str::to_owned));
    let mut notices: Vec<Option<String>> = saved.collect();
    // One notice may stay for several frames.
    notices.dedup();
    notices.into_iter().flatten().collect()
}

fn is_subsequence(some: &[String], all: &[String]) -> bool {
    let mut all = all.iter();
    some.iter().all(|it| all.any(|other| other == it))
}
