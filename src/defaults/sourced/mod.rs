//! The default figures as they are kept: data with their sources. Read by the
//! build script, which refuses what is not accounted for, and by the tests.

pub(crate) mod check;
pub(crate) mod data;
pub(crate) mod tables;
#[expect(unreachable_pub, reason = "the engine's own list, which others see")]
pub(crate) mod unit;

use data::{Region, SOURCES, Sourced};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::{fs, io, path::Path};

impl Sourced {
    /// Reads and checks the folder: every file but that of shared sources is a region.
    ///
    /// # Errors
    /// Names the file, the figure and what is wrong with it.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        let mut read =
            Self { regions: BTreeMap::new(), contributions: BTreeMap::new(), sources: parse(folder, SOURCES)? };
        for entry in fs::read_dir(folder)? {
            let file = entry?.file_name().to_string_lossy().into_owned();
            if file != SOURCES {
                let region = parse(folder, &file)?;
                read.add(file, region)?;
            }
        }
        read.check()?;
        Ok(read)
    }

    fn add(&mut self, file: String, mut region: Region) -> io::Result<()> {
        if let Some(contributions) = region.contributions.take() {
            self.contributions.insert(region.country.clone(), contributions);
        }
        for (id, source) in std::mem::take(&mut region.sources) {
            if self.sources.insert(id.clone(), source).is_some() {
                return Err(check::refused(&file, &id, &"a source of that name is known already"));
            }
        }
        self.regions.insert(file, region);
        Ok(())
    }
}

fn parse<T: DeserializeOwned>(folder: &Path, file: &str) -> io::Result<T> {
    let text = fs::read_to_string(folder.join(file))?;
    serde_json::from_str(&text).map_err(|error| check::refused(file, "", &error))
}
