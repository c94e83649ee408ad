use super::*;

/// What comes of `bytes`, read at once, when nothing follows.
fn split(bytes: &[u8]) -> Vec<Input> {
    in_pieces(&[bytes])
}

/// What comes of bytes that are read piece by piece, without pause.
fn in_pieces(pieces: &[&[u8]]) -> Vec<Input> {
    let (mut splitter, start, mut found) = (Splitter::default(), Instant::now(), Vec::new());
    for piece in pieces {
        splitter.feed(piece, start);
        found.extend(std::iter::from_fn(|| splitter.next(start)));
    }
    let later = start + PASTE;
    found.extend(std::iter::from_fn(|| splitter.next(later)));
    assert_eq!(splitter.patience(later), None, "nothing is left over");
    found
}

fn keys(bytes: &[u8]) -> String {
    let name = |input| match input {
        Input::Key(KeyEvent { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE, .. }) => c.to_string(),
        Input::Key(KeyEvent { code, modifiers, .. }) if modifiers.is_empty() => format!("<{code}>"),
        Input::Key(KeyEvent { code, modifiers, .. }) => format!("<{modifiers}-{code}>"),
        Input::Paste(text) => format!("[{text}]"),
        other => panic!("{other:?}"),
    };
    split(bytes).into_iter().map(name).collect()
}

#[test]
fn keys_are_known_however_terminals_send_them() {
    for (bytes, expected) in [
        (&b"aA1 \xc3\xa9\xe6\x97\xa5"[..], "aA1 é日"),
        (b"\r\t\x7f\x1b", "<Enter><Tab><Backspace><Esc>"),
        (b"\x03\x0c\x12\x1a", "<Control-c><Control-l><Control-r><Control-z>"),
        (b"\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "<Up><Down><Control-Right><Shift-Left>"),
        (b"\x1b[H\x1b[1~\x1b[4~\x1b[5~\x1b[6~\x1b[3~", "<Home><Home><End><Page Up><Page Down><Del>"),
        (b"\x1bOP\x1b[11~\x1b[[A\x1b[15~\x1b[17~\x1b[24~", "<F1><F1><F1><F5><F6><F12>"),
        (b"\x1b[Z\x1b\r\x1bx", "<Shift-Back Tab><Alt-Enter><Alt-x>"),
        (b"\x1b\x1b[A", "<Esc><Up>"),
        (b"\x1bOp\x1bOl\x1bOM", "0,<Enter>"),
        (b"\x1b[27;5;97~\x1b[27;2;13~", "<Control-a><Shift-Enter>"),
    ] {
        assert_eq!(keys(bytes), expected, "{bytes:?}");
    }
}

#[test]
fn what_a_terminal_answers_or_tells_is_no_key() {
    for bytes in [
        &b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\"[..],
        b"\x1b]11;rgb:0000/2b2b/3636\x07",
        b"\x1bP>|XTerm(379)\x1b\\",
        b"\x1bP1+r436f=323536\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b[?64;1;2c\x1b[>0;276;0c",
        b"\x1b[I\x1b[O",
        b"\x1b[<2;10;5M\x1b[<2;10;5m\x1b[M :5",
        b"\x1b[?1u\x1b[97;5u",
        b"\x1b[?2026;2$y",
        b"\x1b[201~",
    ] {
        assert_eq!(keys(bytes), "", "{bytes:?}");
        assert_eq!(keys(&[bytes, b"q"].concat()), "q", "{bytes:?}");
    }
}

#[test]
fn the_mouse_is_told_between_keys() {
    let told = split(b"a\x1b[<0;10;5Mb");
    let at = ratatui::layout::Position::new(9, 4);
    assert_eq!(told[1], Input::Pointed(Pointed { gesture: mouse::Gesture::Press, at }));
    assert_eq!(told.len(), 3);
}

/// The case terminal-that-is-not-utf-8: no byte takes the key after it away.
#[test]
fn bytes_of_latin_9_are_letters_and_swallow_nothing() {
    assert_eq!(keys(b"abc\xe9d\xe9\xe9f"), "abcédééf");
    assert_eq!(keys(b"\xbdil\xa4 \xe0\x1b[A"), "œil€ à<Up>");
    assert_eq!(keys(b"\xc3q\x80\x9bz"), "Ãqz");
    assert_eq!(split(b"\x1b[200~l\xe9ve\x1b[201~"), [Input::Paste("léve".into())]);
}

#[test]
fn what_is_cut_short_holds_up_nothing() {
    // A sequence without end, and then Ctrl-C, Esc and an arrow.
    assert_eq!(keys(b"\x1b]11;rgb\x03"), "<Control-c>");
    assert_eq!(keys(b"\x1bP\x1b[A"), "<Up>");
    assert_eq!(keys(b"\x1b[1;\x03q"), "<Control-c>q");
    assert_eq!(keys(b"\x1b[1;"), "");
    assert_eq!(keys(b"\x1b]"), "<Alt-]>");
    assert_eq!(keys(b"\x1b["), "<Alt-[>");
}

#[test]
fn a_paste_is_whole_however_it_comes_and_ends_even_when_its_end_is_lost() {
    let whole = b"a\x1b[200~un\r\x1b[Adeux\x1b[201~b";
    let expected = ["a", "[un\r\u{1b}[Adeux]", "b"].concat();
    assert_eq!(keys(whole), expected);
    for at in 0..whole.len() {
        let (one, other) = whole.split_at(at);
        // An escape that is cut off from what follows is still one sequence when it comes at once.
        assert_eq!(in_pieces(&[one, other]), split(whole), "cut at {at}");
    }
    assert_eq!(keys(b"\x1b[200~un deux"), "[un deux]");
    let (mut splitter, start) = (Splitter::default(), Instant::now());
    splitter.feed(b"\x1b[200~un", start);
    assert_eq!(splitter.next(start), None);
    assert_eq!(splitter.patience(start), Some(PASTE));
    splitter.feed(b" deux", start + PASTE / 2);
    assert_eq!(splitter.next(start + PASTE), None, "it goes on");
    assert_eq!(splitter.next(start + PASTE * 2), Some(Input::Paste("un deux".into())));
    splitter.feed(b"q", start + PASTE * 2);
    assert_eq!(splitter.next(start + PASTE * 2), Some(Input::Key(plain(KeyCode::Char('q')))));
}

#[test]
fn a_paste_without_end_does_not_fill_the_memory() {
    let (mut splitter, now) = (Splitter::default(), Instant::now());
    splitter.feed(PASTE_BEGINS, now);
    let mut longest = 0;
    for _ in 0..(MOST_PASTED / 65_536 + 2) {
        splitter.feed(&[b'a'; 65_536], now);
        if let Some(Input::Paste(text)) = splitter.next(now) {
            longest = text.len();
            break;
        }
    }
    assert!((MOST_PASTED..MOST_PASTED + 65_536).contains(&longest), "{longest}");
}

proptest::proptest! {
    /// Whatever comes, in whatever pieces, it ends, and a key that is pressed a while later is that key.
    #[test]
    fn any_bytes_leave_the_next_key_alone(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..40), cut in 0..40usize) {
        let (mut splitter, start) = (Splitter::default(), Instant::now());
        let (one, other) = bytes.split_at(cut.min(bytes.len()));
        for piece in [one, other] {
            splitter.feed(piece, start);
            while splitter.next(start).is_some() {}
        }
        let later = start + PASTE;
        while splitter.next(later).is_some() {}
        splitter.feed(b"q", later);
        let last = std::iter::from_fn(|| splitter.next(later)).last();
        proptest::prop_assert_eq!(last, Some(Input::Key(plain(KeyCode::Char('q')))));
    }
}
