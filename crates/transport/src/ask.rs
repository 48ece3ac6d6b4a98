//! One call: a POST, and an answer that is measured while it streams in.

use crate::TransportFault;
use crate::line::Ticket;
use protocol::limits::MESSAGE_BYTES;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};

/// The value of the `authorization` header for a session's token.
pub(crate) fn authorization(token: &[u8; 32]) -> String {
    token.iter().fold(String::from("Felles "), |text, byte| text + &format!("{byte:02x}"))
}

/// Sends the request and waits for the whole answer, or for the cut.
pub(crate) async fn ask(
    ticket: Ticket,
    token: Option<[u8; 32]>,
    request: Vec<u8>,
) -> Result<Vec<u8>, TransportFault> {
    if request.len() > MESSAGE_BYTES {
        return Err(TransportFault::TooLarge);
    }
    tokio::select! {
        biased;
        () = ticket.gone() => Err(TransportFault::Cut),
        answer = post(&ticket, token, request) => answer,
    }
}

async fn post(ticket: &Ticket, token: Option<[u8; 32]>, request: Vec<u8>) -> Result<Vec<u8>, TransportFault> {
    let mut call = ticket.client.post(ticket.address.call()).header(CONTENT_TYPE, "application/octet-stream");
    if let Some(token) = token {
        call = call.header(AUTHORIZATION, authorization(&token));
    }
    let mut response = call.body(request).send().await?;
    if response.status() != reqwest::StatusCode::OK {
        return Err(TransportFault::Refused(response.status().as_u16()));
    }
    let mut answer = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if answer.len() + chunk.len() > MESSAGE_BYTES {
            return Err(TransportFault::TooLarge);
        }
        answer.extend_from_slice(&chunk);
    }
    Ok(answer)
}
