"""Rules, schemas and settings that come with the push: by somebody who may not change them, and by an
editor of rules whose own rules are meant to hurt."""
import json

RULE = "schema/plans/rules/plan-ceiling.sql"


def replaced(world, path, old, new):
    """A commit that changes a text in a file of the rules."""
    text = world.read(path)
    if old not in text:
        raise RuntimeError(f"{path} has no {old}")
    return world.with_file(path, text.replace(old, new))


def settings_that_switch_a_rule_off(world):
    replaced(world, "bangkom.yaml", "severities: {}", "severities: {policy-change: off}")
    world.with_policy()
    return {"references": ["HEAD:main"]}


def settings_that_switch_a_rule_off_and_on_again(world):
    before = world.read("bangkom.yaml")
    replaced(world, "bangkom.yaml", "severities: {}", "severities: {policy-change: off}")
    world.with_policy()
    world.with_file("bangkom.yaml", before)
    return {"references": ["HEAD:main"]}


def settings_that_protect_nothing(world):
    world.with_file("bangkom.yaml", world.read("bangkom.yaml") + "protected_branches: []\n")
    return {"references": ["HEAD:main"]}


def settings_that_are_broken(world):
    world.with_file("bangkom.yaml", "agency: [\n")
    return {"references": ["HEAD:main"]}


def settings_that_are_gone(world):
    world.git("rm", "-q", "bangkom.yaml")
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"]}


def schemas_that_are_gone(world):
    world.git("rm", "-rq", "schema")
    world.git("commit", "-qm", "x")
    return {"references": ["HEAD:main"]}


def rule_that_is_gone(world):
    world.git("rm", "-q", "schema/policies/rules/policy-change.sql")
    world.git("commit", "-qm", "x")
    world.with_policy()
    return {"references": ["HEAD:main"]}


def rules_of_an_old_commit_on_a_new_branch(world):
    """A new branch that leaves the main one where the rules were others."""
    text = world.read("bangkom.yaml")
    world.with_file("bangkom.yaml", text.replace("severities: {}", "severities: {policy-change: off}"))
    return {"references": ["HEAD:refs/heads/master"]}


def editor(sql=None, expect="refused", **files):
    """A push by an editor of rules with a query in the place of a rule's."""
    def attack(world):
        world.run(["git", "config", "bangkom.ruleEditor", "editor"], cwd=world.server)
        if sql:
            head = "".join(line + "\n" for line in world.read(RULE).splitlines()
                           if line.startswith("--"))
            world.with_file(RULE, head + sql + "\n")
        for path, change in files.items():
            change(world)
        return {"references": ["HEAD:main"], "GL_USER": "editor", "expect": expect}
    return attack


def query(name, sql, expect="refused"):
    """A named attack with a query."""
    attack = editor(sql, expect)
    attack.__name__ = name
    return attack


def pattern_bomb(world):
    path = "schema/registry/org-unit.schema.json"
    schema = json.loads(world.read(path))
    schema["properties"]["name"]["pattern"] = "^(a+)+$"
    world.with_file(path, json.dumps(schema))
    unit = world.git("ls-files", "registry/units").splitlines()[0]
    lines = [f'name: {"a" * 50}!' if line.startswith("name:") else line
             for line in world.read(unit).splitlines()]
    world.with_file(unit, "\n".join(lines) + "\n")


def schema_that_leads_to_itself(world):
    path = "schema/registry/org-unit.schema.json"
    schema = json.loads(world.read(path))
    schema["$defs"] = {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}
    schema["allOf"] = [{"$ref": "#/$defs/a"}]
    world.with_file(path, json.dumps(schema))


def schema_of_a_thousand_levels(world):
    path = "schema/registry/org-unit.schema.json"
    schema = json.loads(world.read(path))
    schema["properties"]["name"] = "here"
    deep = '{"allOf": [' * 1000 + '{"type": "string"}' + "]}" * 1000
    world.with_file(path, json.dumps(schema).replace('"here"', deep))


def schema_from_the_network(world):
    path = "schema/registry/org-unit.schema.json"
    schema = json.loads(world.read(path))
    schema["allOf"] = [{"$ref": "http://127.0.0.1:9/evil.json"}]
    world.with_file(path, json.dumps(schema))


def change(function, expect="refused"):
    """A named attack by an editor with a change of files."""
    attack = editor(expect=expect, x=function)
    attack.__name__ = function.__name__
    return attack


FILE = "SELECT file, '' AS pointer FROM file"
ATTACKS = [
    settings_that_switch_a_rule_off, settings_that_switch_a_rule_off_and_on_again,
    settings_that_protect_nothing, settings_that_are_broken, settings_that_are_gone,
    schemas_that_are_gone, rule_that_is_gone, rules_of_an_old_commit_on_a_new_branch,
    query("sql_attach", "ATTACH '/etc/passwd' AS x"),
    query("sql_pragma", "PRAGMA writable_schema = 1"),
    query("sql_load_extension", "SELECT load_extension('/tmp/x.so') AS file, '' AS pointer"),
    query("sql_delete", "DELETE FROM policy"),
    query("sql_insert", "INSERT INTO meta VALUES ('trial', '')"),
    query("sql_vacuum_into", "VACUUM INTO '/tmp/stolen'"),
    query("sql_readfile", "SELECT readfile('/etc/passwd') AS file, '' AS pointer"),
    query("sql_two_statements", f"{FILE} WHERE 0; DELETE FROM file"),
    query("sql_recursion_without_end",
          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
          "SELECT max(x) AS file, '' AS pointer FROM n"),
    query("sql_product_of_all_rows",
          "SELECT count(*) AS file, '' AS pointer FROM record a, record b, record c, record d"),
    query("sql_many_rows",
          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 90000000) "
          "SELECT x AS file, '' AS pointer FROM n"),
    query("sql_huge_text",
          "SELECT 1 AS file, replace(hex(printf('%7000000s', 'x')), '2', '22222222') AS pointer"),
    query("sql_huge_memory",
          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) "
          "SELECT 1 AS file, group_concat(printf('%1000s', x)) AS pointer FROM n"),
    query("sql_deep_expression",
          "SELECT " + "(" * 900 + "1" + ")" * 900 + " AS file, '' AS pointer FROM "
          + "(SELECT * FROM " * 500 + "file" + ")" * 500),
    query("sql_pattern_bomb",
          "SELECT 1 AS file, '' AS pointer WHERE printf('%50000s', 'a') LIKE '" + "%a" * 90 + "b'",
          # It ends soon, finds nothing, and an editor may have such a rule.
          "harmless"),
    query("sql_escape_sequence", "SELECT 1 AS [\x1b[2J], nonsense"),
    change(pattern_bomb), 
    # A circle asks nothing of a record; it is not gone around twice.
    change(schema_that_leads_to_itself, "harmless"), change(schema_of_a_thousand_levels),
    change(schema_from_the_network),
]
