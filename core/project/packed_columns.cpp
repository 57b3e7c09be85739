// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/packed_columns.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dateline::project {

namespace {

using temporal::Explanation;
using temporal::ExplanationStep;

enum SpanCode : std::uint64_t { spanEmpty, spanOfOwner, spanBefore, spanGiven };
enum TextCode : std::uint64_t { textEmpty, textOfAfter, textOfAnchor, textGiven };

/// No honest blob makes more of its bytes: a step takes seven at least, and its rule and what it repeats are short.
constexpr std::size_t mostPerByte = 100;

class Packer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) m_bytes += static_cast<char>(value | 0x80U);
        m_bytes += static_cast<char>(value);
    }

    void span(Span span, Span owner, const ExplanationStep& before) {
        if (span == Span{}) return number(spanEmpty);
        if (span == owner) return number(spanOfOwner);
        if (span == before.span) return number(spanBefore);
        number(spanGiven);
        number(span.begin);
        number(span.end - span.begin);
    }

    void text(std::string_view text, const ExplanationStep& before) {
        if (text.empty()) return number(textEmpty);
        if (text == before.after) return number(textOfAfter);
        if (text == before.anchor) return number(textOfAnchor);
        number(text.size() + textGiven);
        m_bytes += text;
    }

    void steps(const Explanation& why, std::size_t first, Span owner, RuleNumbers& rules) {
        ExplanationStep none;
        for (std::size_t i = first; i < why.size(); ++i) {
            const ExplanationStep& step = why[i];
            const ExplanationStep& before = i > first ? why[i - 1] : none;
            number(rules.numberOf(step.rule));
            span(step.span, owner, before);
            for (const auto* each : {&step.document, &step.anchor, &step.before, &step.after}) text(*each, before);
        }
    }

    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads as long as all makes sense; then failed().
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_bytes(bytes), m_room(bytes.size() * mostPerByte) {}

    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            if (m_bytes.empty()) return fail();
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) return value;
        }
        return fail();
    }

    Span given(std::uint64_t begin) {
        const std::uint64_t end = begin + number();
        if (end > std::numeric_limits<std::uint32_t>::max()) fail();
        if (m_failed) return {};
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    Span span(Span owner, const ExplanationStep& before) {
        switch (number()) {
        case spanEmpty:
            return {};
        case spanOfOwner:
            return owner;
        case spanBefore:
            return before.span;
        case spanGiven:
            return given(number());
        default:
            fail();
            return {};
        }
    }

    std::string text(const ExplanationStep& before) {
        const std::uint64_t code = number();
        if (code == textEmpty || m_failed) return {};
        if (code == textOfAfter) return counted(before.after);
        if (code == textOfAnchor) return counted(before.anchor);
        const std::uint64_t size = code - textGiven;
        if (size > m_bytes.size()) return fail(), std::string();
        std::string text(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
        return text;
    }

    void steps(Explanation& why, Span owner, const std::vector<std::string>& rules) {
        const ExplanationStep none;
        const std::size_t first = why.size();
        while (!atEnd() && !m_failed) {
            const ExplanationStep& before = why.size() > first ? why.back() : none;
            ExplanationStep step;
            const std::uint64_t rule = number();
            if (rule >= rules.size()) fail();
            if (m_failed) return;
            step.rule = rules[rule];
            step.span = span(owner, before);
            for (auto* each : {&step.document, &step.anchor, &step.before, &step.after}) *each = text(before);
            why.push_back(std::move(step));
        }
    }

private:
    std::uint64_t fail() {
        m_failed = true;
        return 0;
    }
    std::string counted(const std::string& repeated) {
        if (repeated.size() > m_room) return fail(), std::string();
        m_room -= repeated.size();
        return repeated;
    }

    std::string_view m_bytes;
    std::size_t m_room; ///< bytes that may still be repeated
    bool m_failed = false;
};

} // namespace

std::size_t RuleNumbers::numberOf(std::string_view rule) {
    if (const auto known = m_numbers.find(rule); known != m_numbers.end()) return known->second;
    const std::size_t number = m_names.size();
    m_names.emplace_back(rule);
    m_numbers.emplace(rule, number);
    return number;
}

std::string packed(const Explanation& why, Span owner, RuleNumbers& rules, std::size_t skipped) {
    Packer packer;
    packer.steps(why, skipped, owner, rules);
    return packer.take();
}

std::string packedAfter(const Explanation& other, const Explanation& why, Span owner, RuleNumbers& rules) {
    const auto shared =
        static_cast<std::size_t>(std::mismatch(why.begin(), why.end(), other.begin(), other.end()).first - why.begin());
    Packer packer;
    packer.number(shared);
    packer.steps(why, shared, owner, rules);
    return packer.take();
}

std::string packed(const std::vector<Span>& spans) {
    Packer packer;
    std::uint32_t end = 0;
    for (const Span span : spans) {
        packer.number(span.begin - end);
        packer.number(span.end - span.begin);
        end = span.end;
    }
    return packer.take();
}

std::optional<Explanation> unpacked(std::string_view bytes, Span owner, const std::vector<std::string>& rules) {
    Explanation why;
    Unpacker unpacker(bytes);
    unpacker.steps(why, owner, rules);
    return unpacker.failed() ? std::nullopt : std::optional(std::move(why));
}

std::optional<Explanation> unpackedAfter(const Explanation& other, std::string_view bytes, Span owner,
                                         const std::vector<std::string>& rules) {
    Unpacker unpacker(bytes);
    const std::uint64_t shared = unpacker.number();
    if (unpacker.failed() || shared > other.size()) return std::nullopt;
    Explanation why(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(shared));
    unpacker.steps(why, owner, rules);
    return unpacker.failed() ? std::nullopt : std::optional(std::move(why));
}

std::optional<std::vector<Span>> unpackedSpans(std::string_view bytes) {
    std::vector<Span> spans;
    Unpacker unpacker(bytes);
    std::uint64_t end = 0;
    while (!unpacker.atEnd() && !unpacker.failed()) {
        const Span span = unpacker.given(end + unpacker.number());
        end = span.end;
        spans.push_back(span);
    }
    return unpacker.failed() ? std::nullopt : std::optional(std::move(spans));
}

std::size_t bytesOf(const Explanation& why) {
    std::size_t bytes = 0;
    for (const auto& step : why)
        bytes += step.rule.size() + step.document.size() + step.anchor.size() + step.before.size() + step.after.size();
    return bytes;
}

} // namespace dateline::project
