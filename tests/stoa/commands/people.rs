//! `stoa user`.

use std::{io::Write, process::Stdio};

use stoa_tests::{Account, Outcome, Test, Town, in_the_town};

pub fn tests() -> Vec<Test> {
    in_the_town![
        a_member_of_staff_comes_and_goes,
        what_cannot_be_done_for_a_user_is_said
    ]
}

fn account(email: &str, password: &str) -> Account {
    Account {
        role: "somebody new".to_owned(),
        email: email.to_owned(),
        password: password.to_owned(),
        api_key: String::new(),
    }
}

/// A command that reads a password from standard input.
fn with_password(town: &Town, arguments: &[&str], password: &str) -> Outcome {
    let mut command = town.command_of(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    // Whoever fails before reading has closed its end; what it said tells why.
    let _unread = writeln!(input, "{password}");
    drop(input);
    Outcome::ended(&command, child.wait_with_output().expect("it ends"))
}

fn a_member_of_staff_comes_and_goes(town: &Town) {
    let add = [
        "user",
        "add",
        "vera",
        "--name",
        "Vera Voss",
        "--email",
        "vera@merrow.example",
        "--role",
        "auditor",
    ];
    let json = town
        .command(&[&add[..], &["--json"]].concat())
        .succeeds()
        .json();
    let made = json["password"].as_str().expect("a password that was made");
    let mut vera = town.visitor();
    vera.signs_in(&account("vera", made));
    vera.get("/account").expect_status(200);

    let list = town.command(&["user", "list", "--json"]).succeeds().json();
    let users = list["users"].as_array().expect("a list of users");
    let known = users
        .iter()
        .find(|user| user["username"] == "vera")
        .expect("vera is in the list");
    assert_eq!(known["roles"][0], "auditor");
    assert_eq!(known["active"], true);

    let renew = ["user", "set-password", "vera", "--password-stdin", "--json"];
    with_password(town, &renew, "a long walk by the river").succeeds();
    assert_eq!(
        vera.get("/account").path.split('?').next(),
        Some("/sign-in"),
        "her sessions did not end"
    );
    vera.signs_in(&account("vera@merrow.example", "a long walk by the river"));
    town.command(&["user", "disable", "vera"]).succeeds();
    assert_eq!(
        vera.get("/account").path.split('?').next(),
        Some("/sign-in"),
        "her sessions did not end"
    );
    let list = town.command(&["user", "list"]).succeeds().said;
    let line = list
        .lines()
        .find(|line| line.starts_with("vera "))
        .expect("vera is in the list");
    assert!(line.ends_with("(no access)"), "{line}");
}

fn what_cannot_be_done_for_a_user_is_said(town: &Town) {
    let add = |name: &str, email: &str, role: &str| {
        town.command(&[
            "user", "add", name, "--name", "X", "--email", email, "--role", role,
        ])
    };
    add("xaver", "xaver", "manager").fails_saying(&["email"]);
    add("xaver", "xaver@merrow.example", "king").fails_saying(&["role"]);
    add("no good name!", "xaver@merrow.example", "manager").fails_saying(&["username"]);
    let known = &town.account("manager").email;
    add("xaver", known, "manager").fails_saying(&["email"]);
    let mut add = vec![
        "user",
        "add",
        "xaver",
        "--name",
        "X",
        "--email",
        "xaver@merrow.example",
        "--role",
        "manager",
    ];
    add.push("--password-stdin");
    with_password(town, &add, "short").fails_saying(&["password"]);
    town.command(&["user", "set-password", "nobody"])
        .fails_saying(&["Nobody here signs in as nobody."]);
    town.command(&["user", "disable", "nobody"])
        .fails_saying(&["Nobody here signs in as nobody."]);
    town.command(&["user", "add", "xaver"])
        .fails_saying(&["--name", "Usage"]);
    town.command(&["usr", "list"])
        .fails_saying(&["user", "similar"]);
    // Others who use this town may add somebody meanwhile.
    let users = town.command(&["user", "list", "--json"]).json()["users"].to_string();
    assert!(
        users.contains("\"username\"") && !users.contains("xaver"),
        "somebody was added all the same: {users}"
    );
}
