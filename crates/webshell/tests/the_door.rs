//! Who gets in, and what they hear: over real sockets, with a real core.
#![expect(
    clippy::unwrap_used,
    reason = "what a test sets up must work; clippy spares test functions only, not what they call"
)]

use felles_webshell::{Admission, NoticeBoard, Pages, Shell, Token, router};
use std::net::SocketAddr;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

struct Running {
    address: SocketAddr,
    token: String,
    _folder: TempDir,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Running {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ui = folder.path().join("ui");
        std::fs::create_dir(&ui).unwrap();
        std::fs::write(ui.join("index.html"), "<!doctype html>screens").unwrap();
        let core = host::start(folder.path().join("profile")).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let token = Token::fresh().unwrap();
        let shell = Shell {
            notices: NoticeBoard::listening_to(&core).unwrap(),
            core,
            pages: Pages::read(&ui).unwrap(),
            admission: Admission::new(address, token.clone()).unwrap(),
        };
        tokio::spawn(async move { axum::serve(listener, router(shell)).await });
        Running { address, token: token.as_str().to_owned(), _folder: folder }
    }

    async fn send(&self, line: &str, headers: &[String], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let headers = headers.iter().map(|header| format!("{header}\r\n")).collect::<String>();
        let head = format!(
            "{line} HTTP/1.1\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // A refusal may come before the whole body was read.
        let _ = stream.write_all(body.as_bytes()).await;
        stream
    }

    async fn ask(&self, line: &str, headers: &[String], body: &str) -> Answer {
        let mut bytes = Vec::new();
        // A connection that is reset after the answer has still answered.
        let _ = self.send(line, headers, body).await.read_to_end(&mut bytes).await;
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn host(&self) -> String {
        format!("Host: {}", self.address)
    }

    fn origin(&self) -> String {
        format!("Origin: http://{}", self.address)
    }

    /// Exchanges the one-time token for the cookie.
    async fn come_in(&self) -> String {
        let answer = self.ask(&format!("GET /?token={}", self.token), &[self.host()], "").await;
        assert_eq!(answer.status, 303);
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        assert!(cookie.contains("; HttpOnly; SameSite=Strict; Path=/"), "{cookie}");
        format!("Cookie: {}", cookie.split(';').next().unwrap())
    }

    async fn call(&self, cookie: &str, body: &str) -> Answer {
        self.ask("POST /api", &[self.host(), self.origin(), cookie.to_owned()], body).await
    }
}

const STATUS: &str = r#"{"name":"profile_status","input":{}}"#;

#[tokio::test]
async fn the_token_opens_the_door_once() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let again = shell.ask(&format!("GET /?token={}", shell.token), &[shell.host()], "").await;
    assert_eq!(again.status, 401);
    let reloaded =
        shell.ask(&format!("GET /?token={}", shell.token), &[shell.host(), cookie.clone()], "").await;
    assert_eq!(reloaded.status, 303, "whoever is in is sent on to the screens");
    let page = shell.ask("GET /", &[shell.host(), cookie], "").await;
    assert_eq!((page.status, page.body.as_str()), (200, "<!doctype html>screens"));
}

#[tokio::test]
async fn nobody_without_the_cookie_hears_or_asks_anything() {
    let shell = Running::start().await;
    for line in
        ["GET /", "GET /index.html", "GET /notices", "GET /?token=", "GET /api?token=x", "GET /missing"]
    {
        assert_eq!(shell.ask(line, &[shell.host()], "").await.status, 401, "{line}");
    }
    assert_eq!(shell.call("Cookie: a=b", STATUS).await.status, 401);
    let port = shell.address.port();
    assert_eq!(shell.call(&format!("Cookie: felles-{port}={}", shell.token), STATUS).await.status, 401);
    assert_eq!(shell.call(&format!("Cookie: felles-{port}="), STATUS).await.status, 401);
}

#[tokio::test]
async fn another_page_or_another_name_for_this_machine_is_refused() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let port = shell.address.port();
    let foreign = |header: &str| vec![shell.host(), header.to_owned(), cookie.clone()];
    for origin in ["https://example.org".to_owned(), "null".to_owned(), format!("http://localhost:{port}")] {
        let answer = shell.ask("POST /api", &foreign(&format!("Origin: {origin}")), STATUS).await;
        assert_eq!(answer.status, 403, "{origin}");
    }
    assert_eq!(shell.ask("POST /api", &[shell.host(), cookie.clone()], STATUS).await.status, 403);
    for host in ["example.org".to_owned(), format!("localhost:{port}"), "127.0.0.1".to_owned()] {
        let answer = shell.ask("GET /", &[format!("Host: {host}"), cookie.clone()], "").await;
        assert_eq!(answer.status, 421, "{host}");
    }
}

#[tokio::test]
async fn every_answer_tells_the_browser_to_load_nothing_foreign_and_keep_nothing() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let answers = [
        shell.ask("GET /", &[shell.host(), cookie.clone()], "").await,
        shell.ask("GET /", &[shell.host()], "").await,
        shell.call(&cookie, STATUS).await,
    ];
    for answer in answers {
        assert!(answer.head.contains("content-security-policy: default-src 'none';"), "{}", answer.head);
        assert!(answer.head.contains("x-content-type-options: nosniff"), "{}", answer.head);
        assert!(answer.head.contains("referrer-policy: no-referrer"), "{}", answer.head);
        assert!(answer.head.contains("cache-control: no-store"), "{}", answer.head);
    }
}

#[tokio::test]
async fn a_call_is_answered_and_a_problem_is_told_as_one() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let answer = shell.call(&cookie, STATUS).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"state":"absent"}"#));
    let locked = shell.call(&cookie, r#"{"name":"case_list","input":{}}"#).await;
    assert_eq!((locked.status, locked.body.as_str()), (422, r#"{"code":"locked"}"#));
    for garbled in ["", "{", "[]", r#"{"name":"case_list"}"#, r#"{"name":"case_list","input":{},"more":1}"#] {
        let answer = shell.call(&cookie, garbled).await;
        assert_eq!((answer.status, answer.body.as_str()), (400, r#"{"code":"invalid","fault":"not_json"}"#));
    }
}

#[tokio::test]
async fn a_call_over_the_limit_is_refused_unread() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let mut stream = TcpStream::connect(shell.address).await.unwrap();
    let head = format!(
        "POST /api HTTP/1.1\r\n{}\r\n{}\r\n{cookie}\r\nContent-Length: 8388609\r\nConnection: close\r\n\r\n",
        shell.host(),
        shell.origin()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut first = String::new();
    BufReader::new(stream).read_line(&mut first).await.unwrap();
    assert_eq!(first, "HTTP/1.1 413 Payload Too Large\r\n");
}

#[tokio::test]
async fn what_the_core_says_unasked_reaches_an_open_page() {
    let shell = Running::start().await;
    let cookie = shell.come_in().await;
    let stream = shell.send("GET /notices", &[shell.host(), cookie.clone()], "").await;
    let mut lines = BufReader::new(stream).lines();
    while lines.next_line().await.unwrap().unwrap() != "" {}
    let create = r#"{"name":"profile_create","input":{"display_name":"Kari","passphrase":"langt nok ord","device_name":"pc"}}"#;
    assert_eq!(shell.call(&cookie, create).await.status, 200);
    let notice = loop {
        let line = lines.next_line().await.unwrap().unwrap();
        if let Some(notice) = line.strip_prefix("data: ") {
            break notice.to_owned();
        }
    };
    assert!(notice.contains(r#""topics":["#) && notice.contains(r#""profile""#), "{notice}");
}
