import Changes
import Documents
import Testing

@Suite struct ChangeJSONTests {
  @Test func `a comparison is one document with all values`() {
    let set = ChangeSet(
      from: [version("a.yaml", id: "A-1", title: "Judul", "x: satu dua\n")],
      to: [version("b.yaml", id: "A-1", title: "Judul \"baru\"", "x: satu tiga\ny: [1]\n")])
    #expect(
      ChangeJSON.text(of: set) == #"""
        {
          "version": 1,
          "changes": [
            {
              "change": "changed",
              "path": "b.yaml",
              "oldPath": "a.yaml",
              "kind": null,
              "id": "A-1",
              "oldId": "A-1",
              "title": "Judul \"baru\"",
              "oldTitle": "Judul",
              "table": false,
              "partial": false,
              "values": [
                {
                  "subject": "field",
                  "change": "changed",
                  "pointer": "/x",
                  "place": "x",
                  "old": "satu dua",
                  "new": "satu tiga",
                  "words": [
                    {
                      "same": "satu "
                    },
                    {
                      "deleted": "dua"
                    },
                    {
                      "inserted": "tiga"
                    }
                  ]
                },
                {
                  "subject": "field",
                  "change": "added",
                  "pointer": "/y",
                  "place": "y",
                  "old": null,
                  "new": "[1]",
                  "lines": [
                    {
                      "place": "[1]",
                      "text": "1"
                    }
                  ]
                }
              ]
            }
          ],
          "summary": {
            "added": 0,
            "removed": 0,
            "changed": 1,
            "renamed": 0,
            "reformatted": 0,
            "unreadable": 0,
            "fields": 2,
            "clauses": 0,
            "rows": 0,
            "columns": 0,
            "cells": 0
          }
        }

        """#)
  }

  @Test func `the document is JSON whatever the values hold`() throws {
    let set = ChangeSet(
      from: [],
      to: [
        version("a\t\r\u{7F}.yaml", "x: \"\\e \\u202e \\\\ \\\" \\n\"\n"),
        version("t.csv", "k\na\n"),
      ])
    let text = ChangeJSON.text(of: set)
    let document = Document.json(Array(text.utf8))
    #expect(document.problems == [])
    let node = try #require(document.node(at: "/changes/0/values/0/new"))
    #expect(document.string(of: node) == "\u{1B} \u{202E} \\ \" \n")
    let path = try #require(document.node(at: "/changes/0/path"))
    #expect(document.string(of: path) == "a\t\r\u{7F}.yaml")
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains(#""row": "a""#))
  }

  @Test func `equal comparisons give equal bytes in any order of files`() {
    let text = ChangeJSON.text(of: ChangeSet(from: PolicyExample.old, to: PolicyExample.new))
    let other = ChangeJSON.text(
      of: ChangeSet(from: PolicyExample.old.reversed(), to: PolicyExample.new.reversed()))
    #expect(text == other)
    #expect(Document.json(Array(text.utf8)).problems == [])
    #expect(ChangeJSON.text(of: ChangeSet(from: [], to: [])).contains("\"changes\": [],"))
  }
}
