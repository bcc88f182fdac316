"""What bangkom must do to be trusted with a repository, and what shows that it does.

Each requirement has a sentence, and the tests (parts of their names, as regular expressions) and scripts
that show it.
"""

REQUIREMENTS = {
    "R1": (
        "What git commit is about to commit is what is checked, in each of the ways in which it is "
        "called, and what was staged after the check is not committed.",
        ["HookEnvironmentTests", "CommandsTests.HookTests",
         "what changed after it was checked is not committed",
         "variables name another git directory"]),
    "R2": (
        "The hook of a server sees what was pushed and what forks share, whatever the path of the "
        "repository is made of.",
        ["DiscoveryTests", "a repository path with a colon, a quote and a blank"]),
    "R3": (
        "What cannot be read is refused by its name, with a way out, and stays as it is: SHA-256, "
        "reftable, partial clones, split and sparse indexes, newer formats.",
        ["RefusalTests", "RepositoryFormTests", "a repository that cannot be read says what to do"]),
    "R4": (
        "No guard of libgit2 is gone round: nothing is made over a repository that is there, and "
        "lint refuses the call that opens without looking.",
        ["a SHA-256 repository is refused and stays as it is",
         "a repository is made only where there is none", "scripts/lint"]),
    "R5": (
        "Somebody else's repository is refused with its owner's name until it was declared safe, "
        "as git has it, `*` too.",
        ["repository is refused unless it was declared safe", "every error has its words in both languages"]),
    "R6": (
        "The history of a shallow clone ends at its boundary and says so; what needs more says that "
        "it does.",
        ["the history of a shallow clone ends at its boundary",
         "a repository of this form is checked and committed to"]),
    "R7": (
        "Replaced objects and grafts change no verdict: objects are read as they are stored, and "
        "doctor names them.",
        ["replaced objects are read as they are stored",
         "a server with a wrong HEAD, replaced objects, grafts",
         "scripts/attack --only replaced_object --only graft_on_the_server"]),
    "R8": (
        "What was reported as committed is there after a power cut, also what git add had left to "
        "the operating system.",
        ["scripts/crash --only power"]),
    "R9": (
        "No commit is lost where bangkoms and gits commit to one branch at once.",
        ["commits of many at once are all kept", "scripts/crash --only race"]),
    "R10": (
        "Killed at any moment, bangkom leaves a repository that git calls sound, or a lock that "
        "doctor knows to be left by it and takes away.",
        ["a commit killed at any moment", "a commit that is interrupted ends first",
         "what a killed process left is found", "a lock that a killed bangkom has left",
         "scripts/crash --only kill --seconds 30"]),
    "R11": (
        "Work of a person, staged or not, is neither lost nor swept into a commit of bangkom's, "
        "conflicts and paths that are only noted included.",
        ["CommitTransactionTests", "edits that somebody has not committed are never written over",
         "scripts/crash --only desk"]),
    "R12": (
        "A system call that fails, whichever it is, leaves the old state or the new one, and a status "
        "other than 0 where it is the old.",
        ["scripts/faults --points 2", "scripts/crash --only full", "scripts/crash --only read-only"]),
    "R13": (
        "References move by compare-and-swap alone; a commit tries again, each time after a longer "
        "while, gets in beside a branch that moves every 20 ms, and gives up on a full disk at once.",
        ["a reference moves only from where it is expected",
         "what was checked holds as long as nothing that was read has changed",
         "scripts/crash --only starve"]),
    "R14": (
        "git gc may run beside bangkom. `git gc --prune=now` may not: it takes away what is not yet "
        "part of a commit, git's own work too.",
        ["scripts/crash --only race"]),
    "R15": (
        "The cost of a tree is bounded by budgets for entries, depth and path length: a bomb is a "
        "refusal.",
        ["a tree bomb ends at the budget", "folders nested too deep end at the budget",
         "scripts/attack --only tree_bomb --only path_of_three_thousand_folders"]),
    "R16": (
        "Names, modes, order, twins, links, submodules and `.gitmodules` of what is pushed are looked "
        "at by bangkom itself, with git's own checks off.",
        ["TreeDifferenceTests", "scripts/attack --quick"]),
    "R17": (
        "Commits and tags of any bytes are read as they stand or are violations; nothing crashes.",
        ["MutatedObjectTests", "a Latin-1 message and one with a NUL are read whole",
         "scripts/attack --only message --only commit_with --only date_beyond --only tag_"]),
    "R18": (
        "Every reference of a push is decided: made, moved, forced, deleted; branches, tags, notes and "
        "names that nobody knows, which are refused.",
        ["other names than branches and tags are refused", "a tag is set once",
         "nothing that was accepted is taken away", "one bad reference refuses the whole push",
         "scripts/attack --only push_to_ --only deletion --only tag_ --only force"]),
    "R19": (
        "What is new in a push is measured against what the server has; a broken reference is told "
        "and hides nothing.",
        ["a broken reference is told and not left out", "a walk gives the commits of git rev-list",
         "scripts/attack --only reference_to_nothing --only thousand_branches --only bad_commits_by_way"]),
    "R20": (
        "Every commit of a push is valid, not only the last one, and the push as a whole.",
        ["each commit that changes a policy in force needs its adjustment",
         "several decisions in one push are not one that nobody made",
         "scripts/attack --only changed_and_changed_back --only later_commit --only off_and_on "
         "--only away --only for_a_commit --only first_parent --only history_of"]),
    "R21": (
        "A file has limits of size, depth, values and time; strict UTF-8, one meaning for each value, "
        "aliases that stay small; letters that deceive are told.",
        ["DocumentLimitTests", "HostileInputTests", "YAMLTrapTests", "scripts/bench hostile"]),
    "R22": (
        "What is printed obeys nobody: control characters and marks of direction are escaped in every "
        "output, and JSON stays JSON.",
        ["control characters and marks of direction are printed escaped",
         "names that deceive are shown escaped", "names that are not UTF-8 are kept, and escaped",
         "scripts/attack --only escape --only direction"]),
    "R23": (
        "Trailers are read and written by bangkom itself, as git reads them; nobody's text goes into "
        "`git interpret-trailers`.",
        ["TrailerTests", "ManyMessagesTests"]),
    "R24": (
        "An approval binds a content: the record and the fingerprint of its words, by a signed commit. "
        "Copied, rebased onto other words or taken to another record, it counts for nothing.",
        ["CommandsTests.ApprovalTests", "scripts/attack --only approv"]),
    "R25": (
        "A signature is verified when it arrives, by ssh-keygen or gpg; who signs has an office and is "
        "the committer; expired, unknown, twofold and backdated ones do not count.",
        ["SignatureTests", "ApprovalSettingsTests", "CommandsTests.ApprovalPushTests",
         "ApprovalKeyTests", "scripts/attack --only sign --only key"]),
    "R26": (
        "Signers and rules are those from before the push; what a push brings counts for the next one.",
        ["signers of a push count for the next one",
         "settings of a push do not loosen what is demanded of it",
         "the rules of a push do not judge it", "what history keeps is not waived",
         "scripts/attack --only settings_ --only rule_that --only rules_ --only waiver_of"]),
    "R27": (
        "The merge driver loses no side: missing, killed or unable to read, it leaves markers around "
        "both, or git merges lines.",
        ["where bangkom is missing, or dies, git merges lines",
         "killed at any moment, the driver leaves both sides",
         "branches that crossed before are merged", "MergePropertyTests",
         "scripts/crash --only merge --seconds 20"]),
    "R28": (
        "Hooks and drivers are installed once and taken away to the byte; `.gitattributes`, a file of "
        "the repository, stays; doctor tells what is half there.",
        ["UninstallTests", "the driver is set up once", "settings, encodings, drivers, store and index"]),
    "R29": (
        "`log` names the commits that git names, and of merges those that add something; a comparison "
        "of trees gives what git gives.",
        ["HistoryAgreementTests", "HistoryCommandTests", "TreeDifferenceTests"]),
    "R30": (
        "Speed is measured in pairs, beside git and beside other validators, in one run.",
        ["scripts/bench check --runs 3", "scripts/bench full --runs 3"]),
    "R31": (
        "A push of one change into many records is measured beside a hook that does nothing; a "
        "judgement that takes longer than `bangkom.deadline` refuses.",
        ["a judgement that takes too long is a refusal", "scripts/bench push"]),
    "R32": (
        "A file that git stores through a filter or in another encoding is judged as it is stored, "
        "and bangkom writes none of them.",
        ["FilterTests", "a file that goes through a program is refused",
         "the blob of a file is the one that git add would make"]),
    "R33": (
        "What git commits without hooks (rebase, cherry-pick, revert, -n) is caught on the way to the "
        "server, and there.",
        ["what git commits without hooks is caught", "pre-push says what the server says"]),
    "R34": (
        "git's variables reach no other repository, no shell is between, a name is never an option, and "
        "the hook of a server starts no program.",
        ["a linked work tree is checked by itself", "a submodule beside the records",
         "a name that looks like an option is a name", "a child gets its arguments",
         "scripts/attack --only settings_of_git_from_the_environment"]),
    "R35": (
        "Any range of a history is judged again by whoever has a clone, without the server, and the "
        "first bad commit is named first.",
        ["RangeTests", "the framework pre-commit and the jobs of forges ask the same"]),
}
