//! A disk of a few megabytes, which a test fills up and makes room on again.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use tempfile::TempDir;

/// A file system in memory, which is unmounted when this value goes.
pub struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// Of so many megabytes; `None` where this process may not mount one, which is said.
    pub fn of_megabytes(megabytes: u32) -> Option<SmallDisk> {
        let folder = TempDir::with_prefix("stoa-disk-").expect("a temporary folder");
        let mounted = Command::new("mount")
            .args([
                "-t",
                "tmpfs",
                "-o",
                &format!("size={megabytes}m"),
                "stoa-tests",
            ])
            .arg(folder.path())
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(SmallDisk { folder });
        }
        println!("skipped: a small disk can only be mounted as root");
        None
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }

    /// Writes zeros until nothing more fits.
    pub fn fill(&self) {
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(self.filler())
            .expect("a file that fills the disk");
        for size in [1 << 16, 1 << 12, 1] {
            let zeros = vec![0; size];
            while file.write_all(&zeros).is_ok() {}
        }
    }

    /// Does something while the disk is full, and stays so: what others take away meanwhile makes no room on it.
    pub fn full_while<T>(&self, act: impl FnOnce() -> T) -> T {
        let over = AtomicBool::new(false);
        self.fill();
        thread::scope(|scope| {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    self.fill();
                    thread::sleep(Duration::from_millis(1));
                }
            });
            // Told even if it panics: the scope waits for whoever fills.
            let _told = Told(&over);
            act()
        })
    }

    /// Makes room again.
    pub fn make_room(&self) {
        fs::remove_file(self.filler()).expect("the filler goes");
    }
}

/// Tells that something is over when it is dropped.
struct Told<'a>(&'a AtomicBool);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: whoever still has a file open there keeps it until they close it.
        let unmounted = Command::new("umount").arg("-l").arg(self.path()).status();
        if !unmounted.is_ok_and(|status| status.success()) {
            println!("{} is still mounted", self.path().display());
        }
    }
}
