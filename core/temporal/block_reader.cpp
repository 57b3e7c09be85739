// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/block_reader.h"

#include "core/temporal/dating.h"
#include "core/temporal/temporal_reader.h"

namespace dateline::temporal {

namespace {

constexpr std::size_t blockBytes = 64 << 10;

Span moved(Span span, std::uint32_t offset) { return {span.begin + offset, span.end + offset}; }

/// From places in a block to places in the text.
void moveSteps(Explanation& why, std::uint32_t offset) {
    for (auto& step : why)
        if (step.document.empty() && !step.span.empty()) step.span = moved(step.span, offset);
}

/// Where the last `blockBytes` begin: never inside a character.
std::size_t tailOf(std::string_view text) {
    std::size_t begin = text.size() - blockBytes;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    return begin;
}

/// By the document's metadata, its head, its foot, and at last by what its head lets infer.
Published publishedOf(const ingest::Document& document, text::Language language) {
    const std::string_view text = document.text;
    Draft head = draftOf(text.substr(0, blockSize(text, blockBytes)), language, document.givenDate);
    head.document = &document;
    if (head.published.day()) return head.published;
    const std::size_t tail = tailOf(text);
    Draft foot = draftOf(text.substr(tail), language, std::nullopt);
    if (foot.published.day()) {
        moveSteps(foot.published.why, static_cast<std::uint32_t>(tail));
        return foot.published;
    }
    inferDate(head, {});
    if (head.published.why.empty()) head.published.why.push_back({"dating.unknown", {}, {}, {}, {}, {}});
    return head.published;
}

void readInBlocks(ReadingSink& sink, const ingest::Document& document) {
    const text::Language language = text::languageOf(document.text);
    const Published published = publishedOf(document, language);
    sink.begin(published);
    SpokenDates spoken;
    const std::string_view text = document.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto block = text.substr(begin, blockSize(text.substr(begin), blockBytes));
        Draft draft = draftOf(block, language, std::nullopt);
        draft.anchors.document = published.day();
        draft.anchors.basis = published.basis;
        const auto offset = static_cast<std::uint32_t>(begin);
        auto timexes = resolve(draft.recognised, draft.anchors, spoken, offset);
        for (Timex& timex : timexes) {
            if (timex.value.empty()) continue;
            timex.span = moved(timex.span, offset);
            moveSteps(timex.why, offset);
            if (!sink.add(timex)) return;
        }
        begin += block.size();
    }
}

} // namespace

void readInto(ReadingSink& sink, const ingest::Document& document) {
    if (document.text.size() > longestWholeText) return readInBlocks(sink, document);
    const Reading reading = read(document);
    sink.begin(reading.published);
    for (const auto& timex : reading.timexes)
        if (!sink.add(timex)) return;
}

std::size_t blockSize(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    const std::string_view second = text.substr(most / 2, most - most / 2); // where a cut is looked for
    for (const std::string_view mark : {"\n\n", "\n", ". ", " "})
        if (const auto at = second.rfind(mark); at != std::string_view::npos) return most / 2 + at + mark.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return most;
}

} // namespace dateline::temporal
