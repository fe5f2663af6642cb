//! What a worker gives up before it takes work: files, the network, other programs, and more than its share of the machine.

use std::{io, time::Duration};

use rustix::{
    process::{Resource, Rlimit, getrlimit, setrlimit},
    time::{ClockId, clock_gettime},
};

use crate::frames::{Orders, Ready};

/// The most open files: the tables that were asked for lately, and the pipes.
const FILES: u64 = 256;
/// How much later than others strangers' queries get the processor, on the scale of `nice`.
const NICE: i32 = 5;

/// Addresses that the system's allocator takes for its arenas and does not use.
const SET_ASIDE: u64 = 128 * 1024 * 1024;

/// Locks this process in; `stacks` are the bytes of the stacks that it will have. Threads that are started later are locked in too, so nothing may have been started before.
///
/// # Errors
/// If a limit cannot be set. What the system has no means for (Landlock before Linux 5.13, or another system) is no
/// error; [`Ready`] says so.
pub fn confine(orders: &Orders, stacks: u64) -> io::Result<Ready> {
    become_the_first_to_go();
    limit(Resource::Core, 0)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Nofile, FILES)?;
    // The program itself, its stacks and what allocators set aside are counted as well, as addresses; memory is what
    // comes on top of that.
    let addresses = [own_addresses(), stacks, SET_ASIDE];
    let most = addresses
        .into_iter()
        .fold(orders.memory, u64::saturating_add);
    limit(Resource::As, most)?;
    sandbox(orders)
}

/// Lets this process use so much more processor time than it has until now; the system ends it if it uses more.
pub fn limit_processor(more: Duration) -> io::Result<()> {
    let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
    let used = u64::try_from(used).unwrap_or(0);
    let current = used.saturating_add(more.as_secs()).saturating_add(1);
    let maximum = getrlimit(Resource::Cpu).maximum;
    let limit = Rlimit {
        current: Some(maximum.map_or(current, |maximum| current.min(maximum))),
        maximum,
    };
    Ok(setrlimit(Resource::Cpu, limit)?)
}

fn limit(resource: Resource, most: u64) -> io::Result<()> {
    let most = getrlimit(resource)
        .maximum
        .map_or(most, |maximum| most.min(maximum));
    let limit = Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    Ok(setrlimit(resource, limit)?)
}

/// Where memory ends, the system shall take a worker and not the server; where the processor is scarce, others go first.
fn become_the_first_to_go() {
    let _where_there_is_no_such_file = std::fs::write("/proc/self/oom_score_adj", "1000");
    let _nothing_depends_on_it = rustix::process::nice(NICE);
}

/// Bytes of addresses that the program takes by itself, with its libraries.
fn own_addresses() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|pages| pages.split(' ').next()?.parse::<u64>().ok());
    let page = u64::try_from(rustix::param::page_size()).unwrap_or(4096);
    pages.map_or(1 << 30, |pages| pages.saturating_mul(page))
}

#[cfg(not(target_os = "linux"))]
fn sandbox(_orders: &Orders) -> io::Result<Ready> {
    Ok(Ready {
        files_closed: false,
        calls_closed: false,
    })
}

#[cfg(target_os = "linux")]
fn sandbox(orders: &Orders) -> io::Result<Ready> {
    Ok(Ready {
        files_closed: close_files(orders).map_err(io::Error::other)?,
        calls_closed: close_calls().unwrap_or(false),
    })
}

/// Landlock: reading in the tables' folders, and nothing else of the file system; no TCP, no abstract sockets, no signals.
#[cfg(target_os = "linux")]
fn close_files(orders: &Orders) -> Result<bool, Box<dyn std::error::Error + Send + Sync>> {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, PathBeneath, PathFd, Ruleset, RulesetAttr,
        RulesetCreatedAttr, RulesetStatus, Scope,
    };
    let abi = ABI::V6;
    let mut ruleset = Ruleset::default()
        .handle_access(AccessFs::from_all(abi))?
        .handle_access(AccessNet::from_all(abi))?
        .scope(Scope::from_all(abi))?
        .create()?;
    for folder in &orders.folders {
        let opened =
            PathFd::new(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        ruleset = ruleset.add_rule(PathBeneath::new(opened, AccessFs::ReadFile))?;
    }
    let status = ruleset.restrict_self()?;
    Ok(status.ruleset != RulesetStatus::NotEnforced)
}

/// seccomp: no sockets of any kind, no other program, no new process, no look into other processes, nothing of the
/// kernel's that queries have no use for. Whatever tries gets "not permitted".
#[cfg(target_os = "linux")]
fn close_calls() -> Result<bool, Box<dyn std::error::Error>> {
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
        SeccompRule, apply_filter_all_threads,
    };
    let apply = |rules: Vec<(i64, Vec<SeccompRule>)>, error: i32| {
        let error = SeccompAction::Errno(error.unsigned_abs());
        let arch = std::env::consts::ARCH.try_into()?;
        let rules = rules.into_iter().collect();
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, error, arch)?;
        let program: BpfProgram = filter.try_into()?;
        apply_filter_all_threads(&program)?;
        Ok::<(), Box<dyn std::error::Error>>(())
    };
    let thread = u64::from(libc::CLONE_THREAD.unsigned_abs());
    let no_thread = SeccompCondition::new(
        0,
        SeccompCmpArgLen::Dword,
        SeccompCmpOp::MaskedEq(thread),
        0,
    )?;
    let mut denied: Vec<_> = DENIED.iter().map(|call| (*call, Vec::new())).collect();
    denied.push((libc::SYS_clone, vec![SeccompRule::new(vec![no_thread])?]));
    apply(denied, libc::EPERM)?;
    // Its flags lie in memory where a filter cannot look; told that there is no such call, libraries use clone.
    apply(vec![(libc::SYS_clone3, Vec::new())], libc::ENOSYS)?;
    Ok(true)
}

#[cfg(target_os = "linux")]
const DENIED: &[i64] = &[
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_execve,
    libc::SYS_execveat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
    libc::SYS_kill,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_io_uring_setup,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_memfd_create,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_chroot,
    libc::SYS_pivot_root,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    libc::SYS_open_by_handle_at,
];
