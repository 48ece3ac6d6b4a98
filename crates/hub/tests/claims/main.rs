//! What the hub promises, tried on the real log, the real sockets and the real program.

#[cfg(test)]
mod caller;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod lost_device;
#[cfg(test)]
mod over_http;
#[cfg(test)]
mod people;
#[cfg(test)]
mod regained_places;
#[cfg(test)]
mod removed_people;
#[cfg(test)]
mod the_log;
#[cfg(test)]
mod who_may_ask;
#[cfg(test)]
mod who_may_keep_how_much;
