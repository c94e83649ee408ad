//! A terminal that is only memory: events are queued, frames are kept. For tests and benches.

use std::{collections::VecDeque, io, time::Duration};

use ratatui::layout::Size;

use super::{Input, Transport};

pub struct Memory {
    size: Size,
    pub inputs: VecDeque<Input>,
    /// Every frame sent, in order.
    pub frames: Vec<Vec<u8>>,
}

impl Memory {
    pub fn new(width: u16, height: u16) -> Self {
        Self { size: Size::new(width, height), inputs: VecDeque::new(), frames: Vec::new() }
    }
}

impl Transport for Memory {
    fn size(&mut self) -> io::Result<Size> {
        Ok(self.size)
    }

    /// The next queued event. Once there are none left, the terminal closes, so that a loop ends.
    fn receive(&mut self, _patience: Duration) -> io::Result<Option<Input>> {
        Ok(Some(self.inputs.pop_front().unwrap_or(Input::Closed)))
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.frames.push(bytes.to_vec());
        Ok(())
    }
}
