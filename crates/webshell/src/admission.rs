//! Who may speak with the core over HTTP: whoever holds the token that this start printed, once; then its cookie.

use axum::extract::{Request, State};
use axum::http::header::{COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

/// A 256-bit secret as 64 hexadecimal digits.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A fresh secret from the operating system.
    ///
    /// # Errors
    /// When the operating system has no random bytes.
    pub fn fresh() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Token(bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })))
    }

    /// The digits, for the address that is printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares without telling by its duration how much was right.
    fn is(&self, other: &str) -> bool {
        let different =
            self.0.bytes().zip(other.bytes()).fold(0, |sum, (mine, theirs)| sum | (mine ^ theirs));
        self.0.len() == other.len() && different == 0
    }
}

/// The doorkeeper of one webshell.
#[derive(Clone)]
pub struct Admission {
    host: String,
    origin: String,
    cookie_name: String,
    session: Token,
    one_time: Arc<Mutex<Option<Token>>>,
}

impl Admission {
    /// A doorkeeper for the address that the webshell listens on.
    ///
    /// # Errors
    /// When the operating system has no random bytes.
    pub fn new(address: SocketAddr, one_time: Token) -> Result<Self, getrandom::Error> {
        Ok(Admission {
            host: address.to_string(),
            origin: format!("http://{address}"),
            // Cookies do not know ports: two webshells on one machine need two names.
            cookie_name: format!("felles-{}", address.port()),
            session: Token::fresh()?,
            one_time: Arc::new(Mutex::new(Some(one_time))),
        })
    }

    fn judge(&self, request: &Request) -> Verdict {
        let headers = request.headers();
        let origin = text(headers, ORIGIN.as_str());
        let writes = request.method() != Method::GET && request.method() != Method::HEAD;
        if text(headers, HOST.as_str()) != Some(&self.host) {
            return Verdict::Refuse(StatusCode::MISDIRECTED_REQUEST);
        }
        if origin.is_some_and(|origin| origin != self.origin) || (writes && origin.is_none()) {
            return Verdict::Refuse(StatusCode::FORBIDDEN);
        }
        if self.has_session(headers) {
            return if offered_token(request).is_some() { Verdict::GoHome } else { Verdict::Pass };
        }
        match offered_token(request) {
            Some(token) if self.spend(token) => Verdict::Welcome,
            _ => Verdict::Refuse(StatusCode::UNAUTHORIZED),
        }
    }

    fn has_session(&self, headers: &HeaderMap) -> bool {
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .any(|pair| {
                pair.trim()
                    .split_once('=')
                    .is_some_and(|(name, value)| name == self.cookie_name && self.session.is(value))
            })
    }

    fn spend(&self, offered: &str) -> bool {
        let Ok(mut one_time) = self.one_time.lock() else { return false };
        let right = one_time.as_ref().is_some_and(|token| token.is(offered));
        if right {
            *one_time = None;
        }
        right
    }

    fn cookie(&self) -> String {
        format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie_name, self.session.as_str())
    }
}

enum Verdict {
    Pass,
    Welcome,
    GoHome,
    Refuse(StatusCode),
}

/// Lets a request through to the app, or answers it at the door.
pub(crate) async fn at_the_door(
    State(admission): State<Admission>,
    request: Request,
    next: Next,
) -> Response {
    match admission.judge(&request) {
        Verdict::Pass => next.run(request).await,
        Verdict::GoHome => (StatusCode::SEE_OTHER, [(LOCATION, "/")]).into_response(),
        Verdict::Welcome => {
            (StatusCode::SEE_OTHER, [(LOCATION, "/".to_owned()), (SET_COOKIE, admission.cookie())])
                .into_response()
        }
        Verdict::Refuse(status) => (status, REFUSAL).into_response(),
    }
}

/// For the person at a browser; a script learns enough from the status.
const REFUSAL: &str = "Felles: adressen gjelder bare én gang, og bare på denne maskinen. Start Felles på nytt for å få en ny.\n\
     Felles: this address works once, and on this machine only. Start Felles again to get a new one.\n";

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn offered_token(request: &Request) -> Option<&str> {
    if request.method() != Method::GET || request.uri().path() != "/" {
        return None;
    }
    request.uri().query()?.split('&').find_map(|pair| pair.strip_prefix("token="))
}
