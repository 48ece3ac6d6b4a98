//! Claims about what members, hubs and strangers who mean harm can do.

#[cfg(test)]
mod a_canary;
#[cfg(test)]
mod a_death_in_the_middle;
#[cfg(test)]
mod a_false_circle;
#[cfg(test)]
mod a_false_word;
#[cfg(test)]
mod a_forged_answer;
#[cfg(test)]
mod a_forgery;
#[cfg(test)]
mod a_hub_that_forgets_mail;
#[cfg(test)]
mod a_hub_that_hides;
#[cfg(test)]
mod a_hub_that_means_harm;
#[cfg(test)]
mod a_hub_that_tells_less;
#[cfg(test)]
mod a_known_killer;
#[cfg(test)]
mod a_removed_member;
#[cfg(test)]
mod costs;
