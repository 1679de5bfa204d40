//! Asking one address: by its head first, along its redirects, and again if it is busy.

use url::Url;

use crate::pipeline::external::Waits;
use crate::pipeline::external::client::{Client, Failure, Method, Reply};
use crate::pipeline::external::gates::Gates;
use crate::pipeline::external::verdict::Verdict;

/// How often an address may send on.
const REDIRECTS: usize = 5;
/// How often is asked again.
const RETRIES: u32 = 2;

/// Asks addresses; more than one thread may.
pub(super) struct Asker {
    client: Client,
    gates: Gates,
    waits: Waits,
}

impl Asker {
    pub(super) fn new(waits: Waits) -> Self {
        Self { client: Client::new(waits.answer), gates: Gates::default(), waits }
    }

    /// What becomes of who follows an address.
    pub(super) fn ask(&self, address: &str) -> Verdict {
        let Ok(mut url) = Url::parse(address) else {
            return Verdict::Failed(Failure::NoAddress("it cannot be read".to_owned()));
        };
        // The new address, as long as every step so far was for good.
        let (mut moved, mut for_good) = (None, true);
        for _ in 0..=REDIRECTS {
            let reply = match self.patiently(url.as_str()) {
                Ok(reply) => reply,
                Err(failure) => return Verdict::Failed(failure),
            };
            let Some(next) = is_redirect(reply.status).then_some(reply.location).flatten() else {
                return match (reply.status, moved) {
                    (200..=299, Some(to)) => Verdict::Moved(to),
                    (200..=299, None) => Verdict::Good,
                    (status, _) => Verdict::Status(status),
                };
            };
            match url.join(&next) {
                Ok(next) if matches!(next.scheme(), "http" | "https") => url = next,
                _ => return Verdict::Failed(Failure::Broken(format!("it sends on to `{next}`, which is no address"))),
            }
            for_good &= matches!(reply.status, 301 | 308);
            if for_good {
                moved = Some(url.to_string());
            }
        }
        Verdict::Circle
    }

    /// Asks again where that may help.
    fn patiently(&self, address: &str) -> Result<Reply, Failure> {
        let mut wait = self.waits.again;
        for _ in 0..RETRIES {
            let answer = self.once(Method::Head, address);
            let asked_for = match &answer {
                Ok(reply) if matches!(reply.status, 429 | 500 | 502 | 503 | 504) => reply.retry_after,
                Ok(_) | Err(Failure::NoAddress(_) | Failure::Untrusted(_)) => return answer,
                Err(_) => None,
            };
            if asked_for.is_some_and(|asked_for| asked_for > self.waits.longest) {
                return answer;
            }
            std::thread::sleep(asked_for.unwrap_or(wait));
            wait *= 2;
        }
        // Some servers break down where they are asked for the head alone.
        self.once(Method::Get, address)
    }

    /// Asks; for the whole where a server does not give heads.
    fn once(&self, method: Method, address: &str) -> Result<Reply, Failure> {
        let ask = |method| self.gates.through(address, self.waits.pause, || self.client.ask(method, address));
        let reply = ask(method)?;
        match reply.status {
            // Too many servers say 404 to a question for the head alone.
            400 | 401 | 403 | 404 | 405 | 406 | 501 if method == Method::Head => ask(Method::Get),
            _ => Ok(reply),
        }
    }
}

fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}
