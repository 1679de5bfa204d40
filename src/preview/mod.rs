//! The live preview: a server on the author's machine that shows every edition as `build` would make it, at once.
//!
//! [`Preview::open`] reads the book and listens, [`Preview::run`] follows the files and answers until the program ends.
//!
//! ```text
//! watch ─ follow ─ state ─ routes ─ http
//! what    reads    what    what     who may
//! changed again    is now  is where ask, and for how long
//! ```
//!
//! Invariants: nothing of the preview is in what `build` writes: what it adds to a page, it adds to the answer. What a
//! problem quotes of the source goes to the author's desk, and to pages of editions that see what is for trainers.

mod author;
mod error;
mod follow;
mod http;
mod routes;
mod state;
mod watch;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::pipeline::live::{Live, Snapshot};
use crate::preview::follow::Follower;
use crate::preview::http::{Port, Server};
use crate::preview::routes::Routes;
use crate::preview::state::State;

pub use error::PreviewError;
pub use follow::News;

/// The port of a preview that was given none.
pub const FIRST_PORT: u16 = 3000;

/// What to preview, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The book's folder.
    pub root: PathBuf,
    /// The host to listen on, such as `127.0.0.1`.
    pub host: String,
    /// The port that must be free; none: the first free one from [`FIRST_PORT`] on.
    pub port: Option<u16>,
    /// How often to look for changes, where the system does not tell of them: on network drives.
    pub poll: Option<Duration>,
}

/// A preview that listens, but does not answer yet.
pub struct Preview {
    server: Server,
    follower: Follower,
    state: Arc<State>,
}

impl Preview {
    /// Listens, reads the book and begins to watch its files.
    ///
    /// # Errors
    ///
    /// If the port is taken, there is no book, or the system lets files not be read or watched. Problems of the book
    /// are shown in the preview.
    pub fn open(options: &Options) -> Result<Self, PreviewError> {
        let port = options.port.map_or(Port::From(FIRST_PORT), Port::Exactly);
        let server = Server::bind(&options.host, port)?;
        let live = Live::open(options.root.clone())?;
        let state = Arc::new(State::new(live.snapshot(), server.events()));
        let mut follower = Follower::start(live, options.poll, Arc::clone(&state))?;
        // What changed before the watch began was told by nobody.
        follower.look_again()?;
        Ok(Self { server, follower, state })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Whether it is for this machine alone.
    pub fn is_loopback(&self) -> bool {
        self.server.is_loopback()
    }

    /// The book as it is now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.state.snapshot()
    }

    /// Answers and follows the files for ever. `tell` hears what happens, one thing after the other.
    ///
    /// # Errors
    ///
    /// What made it impossible to go on.
    pub fn run(self, tell: impl FnMut(News)) -> PreviewError {
        let Self { server, follower, state } = self;
        let routes = Arc::new(Routes::new(state));
        let ended = follower.stopper();
        std::thread::spawn(move || ended.stop(server.run(routes)));
        follower.run(tell)
    }
}
