// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/text_fit.h"

#include <algorithm>

namespace dateline::layout {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool insideSequence(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t backToBoundary(std::string_view text, std::size_t length) {
    while (length > 0 && length < text.size() && insideSequence(text[length])) --length;
    return length;
}

/// The last space not too far back: a word cut in two reads worse than a slightly shorter line.
std::size_t backToWord(std::string_view text, std::size_t length) {
    const std::size_t space = text.substr(0, length + (length < text.size() ? 1 : 0)).rfind(' ');
    return space != std::string_view::npos && space * 3 >= length * 2 ? space : length;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';' || text.back() == ':'))
        text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

} // namespace

std::string elided(std::string_view text, double width, const MeasureText& measure) {
    if (measure(text) <= width) return std::string(text);
    std::size_t fits = 0;
    std::size_t tooLong = text.size();
    while (fits + 1 < tooLong) {
        const std::size_t middle = (fits + tooLong) / 2;
        const std::string candidate = std::string(text.substr(0, backToBoundary(text, middle))) + std::string(ellipsis);
        (measure(candidate) <= width ? fits : tooLong) = middle;
    }
    const std::size_t length = backToWord(text, backToBoundary(text, fits));
    if (length == 0) return measure(ellipsis) <= width ? std::string(ellipsis) : std::string();
    return std::string(trimmed(text.substr(0, length))) + std::string(ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, double width, std::size_t lines, const MeasureText& measure) {
    std::vector<std::string> result;
    std::string_view rest = trimmed(text);
    while (!rest.empty() && result.size() + 1 < lines) {
        if (measure(rest) <= width) break;
        std::size_t end = 0;
        for (std::size_t space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ', space + 1)) {
            if (measure(rest.substr(0, space)) > width) break;
            end = space;
        }
        if (end == 0) break;
        result.emplace_back(rest.substr(0, end));
        rest = trimmed(rest.substr(end));
    }
    if (!rest.empty()) result.push_back(elided(rest, width, measure));
    return result;
}

} // namespace dateline::layout
