package org.comity.exchange.matching.document;

/// Something wrong in a file.
///
/// @param path of the value, such as `$.officers[3].office` (RFC 9535)
/// @param text what is wrong and what to do
public record Fault(String path, String text) {

    @Override
    public String toString() {
        return path + ": " + text;
    }
}
