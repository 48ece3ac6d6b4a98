//! A pair of keys for an organisation. Nothing of it is kept.

use crate::contract::{OrganisationKeyNew, OrganisationKeyView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::names;
use ids::UtcMillis;
use sealing::OrganisationSecret;

impl Run for OrganisationKeyNew {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<OrganisationKeyView, AppFault> {
        let name = names::name(&self.name)?;
        let (secret, public) = OrganisationSecret::generate(&name, device.random.as_mut())?;
        Ok(OrganisationKeyView { public: public.to_text()?, secret: secret.to_text().to_string() })
    }
}
