//! A workshop over SSH, joined with the client that everybody has.

mod closing;
mod house;
mod joining;
mod levels;
mod library;
mod lines;
mod strangers;
mod together;
