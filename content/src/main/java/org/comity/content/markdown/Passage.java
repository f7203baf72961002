package org.comity.content.markdown;

/// A piece of Markdown and where it stands.
///
/// @param line the line of its first character, from 1
/// @param lined whether its lines are lines of the file; text folded by YAML is not, all of it then stands at `line`
public record Passage(String file, int line, boolean lined, String markdown) {

    int lineOf(int index) {
        return lined ? line + index : line;
    }
}
