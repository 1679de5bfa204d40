//! One answer on its way: cut to the asked range, printed, and sent.
//!
//! [`send`] is the door, [`begin`] that of event streams. Invariant: the body is as long as the head says, or the connection ends.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::net::TcpStream;

use crate::preview::http::answer::{Answer, Body};
use crate::preview::http::limits::Limits;
use crate::preview::http::print::Head;
use crate::preview::http::range::{ByteRange, Part};
use crate::preview::http::send as bytes;

/// How an answer is sent.
pub(crate) struct Manner {
    /// What of it was asked for.
    pub(crate) range: Option<ByteRange>,
    /// Whether it is the answer to a HEAD.
    pub(crate) bodiless: bool,
    /// Whether the connection closes after it.
    pub(crate) close: bool,
}

/// Sends an answer of known length.
///
/// # Errors
///
/// When the connection is of no more use.
pub(crate) fn send(stream: &TcpStream, answer: Answer, manner: &Manner, limits: &Limits) -> io::Result<()> {
    let (mut answer, mut part) = cut(answer, manner.range);
    let head = match print(&answer, part, manner) {
        Ok(head) => head,
        Err(_) => {
            answer = Answer::text(500, "the preview made an answer that cannot be sent\n");
            part = whole(&answer.body);
            print(&answer, part, manner)?
        }
    };
    if manner.bodiless {
        return bytes::send(stream, head, io::empty(), 0, limits);
    }
    bytes::send(stream, head, open(&mut answer.body, part)?, part.length, limits)
}

/// Sends the head of an answer that goes on until the connection ends.
///
/// # Errors
///
/// When the connection is of no more use.
pub(crate) fn begin(stream: &TcpStream, answer: &Answer, limits: &Limits) -> io::Result<()> {
    let head = Head { status: answer.status, headers: &answer.headers, length: None, close: true };
    bytes::send(stream, head.print()?, io::empty(), 0, limits)
}

fn print(answer: &Answer, part: Part, manner: &Manner) -> io::Result<Vec<u8>> {
    let length = Some(part.length);
    Head { status: answer.status, headers: &answer.headers, length, close: manner.close }.print()
}

/// Makes of a 200 the part of it that was asked for.
fn cut(mut answer: Answer, range: Option<ByteRange>) -> (Answer, Part) {
    let all = whole(&answer.body);
    if answer.status != 200 {
        return (answer, all);
    }
    let length = all.length;
    let part = match range.map(|range| range.of(length)) {
        None => all,
        Some(Some(part)) => {
            answer.status = 206;
            let last = part.first + part.length - 1;
            answer = answer.with_header("Content-Range", format!("bytes {}-{last}/{length}", part.first));
            part
        }
        Some(None) => {
            answer = Answer::text(416, format!("there are {length} bytes\n"));
            answer = answer.with_header("Content-Range", format!("bytes */{length}"));
            whole(&answer.body)
        }
    };
    (answer.with_header("Accept-Ranges", "bytes"), part)
}

fn whole(body: &Body) -> Part {
    Part { first: 0, length: body.length().unwrap_or(0) }
}

fn open<'a>(body: &'a mut Body, part: Part) -> io::Result<Box<dyn Read + 'a>> {
    match body {
        Body::Bytes(bytes) => {
            let first = usize::try_from(part.first).map_err(io::Error::other)?;
            Ok(Box::new((**bytes).as_ref().get(first..).unwrap_or_default()))
        }
        Body::File { file, .. } => Ok(Box::new(open_file(file, part)?)),
        Body::Events => Ok(Box::new(io::empty())),
    }
}

fn open_file(file: &mut File, part: Part) -> io::Result<&mut File> {
    if part.first > 0 {
        file.seek(SeekFrom::Start(part.first))?;
    }
    Ok(file)
}
