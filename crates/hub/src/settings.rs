//! What an operator can set: in a file, by the environment, by flags; the later of these wins.

use crate::Quotas;
use clap::Parser;
use ids::PersonId;
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Where the hub listens when nobody says otherwise.
pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 7600);

/// The command line. Every key but `config` and `restored` can also stand in the file.
#[derive(Debug, Default, Parser)]
#[command(
    name = "felles-hub",
    version,
    about = "Felles hub: keeps and orders sealed envelopes that it cannot open."
)]
#[command(after_help = "A flag wins over the environment, the environment over the file. \
    Without a certificate the hub answers only on this machine, unless --behind-proxy says that something in front \
    of it speaks HTTPS. The hub prints its address on standard output when it is ready and logs to standard error; \
    SIGTERM and Ctrl-C stop it cleanly.")]
pub struct Arguments {
    /// File with settings (TOML)
    #[arg(long, env = "FELLES_HUB_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Address and port to listen on; port 0 takes a free one [default: 127.0.0.1:7600]
    #[arg(long, env = "FELLES_HUB_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// Folder for the hub's data; made when it is missing
    #[arg(long, env = "FELLES_HUB_DATA", value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Certificate chain for HTTPS (PEM)
    #[arg(long, env = "FELLES_HUB_CERTIFICATE", value_name = "FILE")]
    pub certificate: Option<PathBuf>,
    /// Private key for HTTPS (PEM, PKCS #8)
    #[arg(long, env = "FELLES_HUB_KEY", value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Something in front of the hub speaks HTTPS for it [default: false]
    #[arg(long, env = "FELLES_HUB_BEHIND_PROXY", value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    pub behind_proxy: Option<bool>,
    /// People who may found circles here, by id, with commas between; everybody when absent
    #[arg(long, env = "FELLES_HUB_FOUNDERS", value_name = "ID,ID", value_delimiter = ',')]
    pub founders: Option<Vec<PersonId>>,
    /// Circles that one person may found [default: 3000]
    #[arg(long, env = "FELLES_HUB_SPACES_PER_PERSON", value_name = "NUMBER")]
    pub spaces_per_person: Option<u32>,
    /// Megabytes of sealed words in one circle [default: 1024]
    #[arg(long, env = "FELLES_HUB_SPACE_MEGABYTES", value_name = "NUMBER")]
    pub space_megabytes: Option<u32>,
    /// Megabytes that one device may send in a day [default: 512]
    #[arg(long, env = "FELLES_HUB_DEVICE_MEGABYTES_PER_DAY", value_name = "NUMBER")]
    pub device_megabytes_per_day: Option<u32>,
    /// The data was restored from a backup: let every device compare from the beginning (once, at this start)
    #[arg(long)]
    pub restored: bool,
}

/// The file. Unknown keys are refused, so that a misspelled one cannot be without effect.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<SocketAddr>,
    data: Option<PathBuf>,
    certificate: Option<PathBuf>,
    key: Option<PathBuf>,
    behind_proxy: Option<bool>,
    founders: Option<Vec<PersonId>>,
    spaces_per_person: Option<u32>,
    space_megabytes: Option<u32>,
    device_megabytes_per_day: Option<u32>,
}

/// Checked settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The data's folder.
    pub data: PathBuf,
    /// Certificate chain and key, if the hub itself speaks HTTPS.
    pub tls: Option<TlsFiles>,
    /// How much each may keep here, and who may begin.
    pub quotas: Quotas,
}

/// The two files for HTTPS, in PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain, the hub's own certificate first.
    pub certificate: PathBuf,
    /// The private key in PKCS #8.
    pub key: PathBuf,
}

/// Why the hub cannot start with these settings.
#[derive(Debug, Error)]
pub enum SettingsFault {
    /// The file cannot be read.
    #[error("the settings file {} cannot be read: {reason}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// By the operating system.
        reason: std::io::Error,
    },
    /// The file is not TOML, or has a key that there is not, or a value of another kind.
    #[error("the settings file {} is not right: {reason}", path.display())]
    NotRight {
        /// Which.
        path: PathBuf,
        /// Names the place and the key.
        reason: Box<toml::de::Error>,
    },
    /// No place for the data.
    #[error("no folder for the data: set `data` in the file, FELLES_HUB_DATA or --data")]
    NoData,
    /// Half of what HTTPS needs.
    #[error("HTTPS needs both `certificate` and `key`")]
    HalfTls,
    /// Would be reachable from other machines without encryption.
    #[error(
        "without a certificate the hub listens on this machine only, not on {0}: set `certificate` and `key`, \
         or `behind_proxy = true` if something in front of it speaks HTTPS"
    )]
    NotEncrypted(SocketAddr),
}

impl Settings {
    /// Puts arguments (with the environment, which `clap` has read) and the file together, and checks them.
    ///
    /// # Errors
    /// [`SettingsFault`] names what is wrong.
    pub fn from_arguments(arguments: &Arguments) -> Result<Self, SettingsFault> {
        let file = arguments.config.as_deref().map(read).transpose()?.unwrap_or_default();
        let listen = arguments.listen.or(file.listen).unwrap_or(DEFAULT_LISTEN);
        let data = arguments.data.clone().or(file.data).ok_or(SettingsFault::NoData)?;
        let behind_proxy = arguments.behind_proxy.or(file.behind_proxy).unwrap_or(false);
        let certificate = arguments.certificate.clone().or(file.certificate);
        let tls = match (certificate, arguments.key.clone().or(file.key)) {
            (Some(certificate), Some(key)) => Some(TlsFiles { certificate, key }),
            (None, None) => None,
            _ => return Err(SettingsFault::HalfTls),
        };
        if tls.is_none() && !behind_proxy && !listen.ip().is_loopback() {
            return Err(SettingsFault::NotEncrypted(listen));
        }
        let default = Quotas::default();
        let number = |flag: Option<u32>, file: Option<u32>, default| flag.or(file).unwrap_or(default);
        let quotas = Quotas {
            founders: arguments.founders.clone().or(file.founders).map(|ids| ids.into_iter().collect()),
            spaces_per_person: number(
                arguments.spaces_per_person,
                file.spaces_per_person,
                default.spaces_per_person,
            ),
            space_megabytes: number(arguments.space_megabytes, file.space_megabytes, default.space_megabytes),
            device_megabytes_per_day: number(
                arguments.device_megabytes_per_day,
                file.device_megabytes_per_day,
                default.device_megabytes_per_day,
            ),
        };
        Ok(Self { listen, data, tls, quotas })
    }
}

fn read(path: &Path) -> Result<File, SettingsFault> {
    let text = std::fs::read_to_string(path)
        .map_err(|reason| SettingsFault::Unreadable { path: path.to_owned(), reason })?;
    toml::from_str(&text)
        .map_err(|reason| SettingsFault::NotRight { path: path.to_owned(), reason: Box::new(reason) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn with_file(text: &str) -> Result<Settings, SettingsFault> {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("hub.toml");
        std::fs::write(&config, text).unwrap();
        Settings::from_arguments(&Arguments { config: Some(config), ..Arguments::default() })
    }

    #[test]
    fn flags_win_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("hub.toml");
        std::fs::write(&config, "data = \"/from/file\"\nlisten = \"127.0.0.1:1\"\n").unwrap();
        let arguments =
            Arguments { config: Some(config), data: Some("/from/flag".into()), ..Arguments::default() };
        let settings = Settings::from_arguments(&arguments).unwrap();
        assert_eq!(settings.data, PathBuf::from("/from/flag"));
        assert_eq!(settings.listen, "127.0.0.1:1".parse().unwrap());
    }

    #[test]
    fn an_unknown_key_is_named() {
        let fault = with_file("data = \"/x\"\nlissten = \"127.0.0.1:1\"\n").unwrap_err().to_string();
        assert!(fault.contains("lissten"), "{fault}");
    }

    #[test]
    fn the_open_network_needs_encryption() {
        let open = "data = \"/x\"\nlisten = \"0.0.0.0:7600\"\n";
        assert!(matches!(with_file(open), Err(SettingsFault::NotEncrypted(_))));
        assert!(with_file(&format!("{open}behind_proxy = true\n")).is_ok());
        assert!(with_file(&format!("{open}certificate = \"/c\"\nkey = \"/k\"\n")).is_ok());
        assert!(matches!(with_file(&format!("{open}key = \"/k\"\n")), Err(SettingsFault::HalfTls)));
        assert!(matches!(with_file(""), Err(SettingsFault::NoData)));
    }

    #[test]
    fn quotas_come_from_the_file_and_flags_win() {
        let id = "ab".repeat(32);
        let text = format!("data = \"/x\"\nfounders = [\"{id}\"]\nspaces_per_person = 7\n");
        let quotas = with_file(&text).unwrap().quotas;
        assert!(quotas.admits(&PersonId([0xAB; 32])) && !quotas.admits(&PersonId([1; 32])));
        assert_eq!((quotas.spaces_per_person, quotas.space_megabytes), (7, crate::quotas::SPACE_MEGABYTES));
        assert!(with_file("data = \"/x\"\n").unwrap().quotas.admits(&PersonId([1; 32])));
        assert!(with_file("data = \"/x\"\nfounders = []\n").unwrap().quotas.founders.is_some());
        assert!(with_file("data = \"/x\"\nfounders = [\"ab\"]\n").is_err(), "an id that is none");
        let arguments = Arguments {
            data: Some("/x".into()),
            device_megabytes_per_day: Some(3),
            founders: Some(vec![PersonId([2; 32])]),
            ..Arguments::default()
        };
        let quotas = Settings::from_arguments(&arguments).unwrap().quotas;
        assert!(quotas.admits(&PersonId([2; 32])) && quotas.device_megabytes_per_day == 3);
    }

    #[test]
    fn the_operators_page_names_every_setting_and_no_other() {
        let page = include_str!("../OPERATING.md");
        let mut documented: Vec<&str> = page
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(key, _)| key))
            .collect();
        documented.sort_unstable();
        // The file's keys, as serde lists them when it meets an unknown one.
        let complaint = toml::from_str::<File>("no_such_key = 1").unwrap_err().to_string();
        let listed = complaint.rsplit("expected").next().unwrap();
        let mut known: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
        known.sort_unstable();
        assert_eq!(documented, known);
        for argument in Arguments::command().get_arguments() {
            if let (Some(flag), Some(variable)) = (argument.get_long(), argument.get_env()) {
                assert!(page.contains(&format!("--{flag}")), "{flag}");
                assert!(page.contains(variable.to_str().unwrap()), "{variable:?}");
            }
        }
    }
}
