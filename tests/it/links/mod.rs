//! Where links lead: inside of the book in each edition, and on the web.

mod inside;
mod server;
mod web;
