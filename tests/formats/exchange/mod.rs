//! Programmes written for other systems and read back from them.

mod cadre;
mod case;
mod csv;
mod fixture;
mod hostile;
mod lms;
mod mahara;
mod moodle;
mod neighbours;
mod orebut;
mod others;
mod outlines;
