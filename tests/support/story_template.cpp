// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story_template.h"

#include "tests/support/date_wording.h"

#include <algorithm>

namespace dateline::tests {

time::Day Shift::operator()(time::Day day) const { return time::addMonths(day, 12 * years) + 7 * weeks; }

namespace {

/// Cuts `text` at the first blank; the blank is dropped.
std::string_view takeWord(std::string_view& text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    return word;
}

class Renderer {
public:
    Renderer(const Names& names, Shift shift, time::Day published)
        : m_names(names), m_shift(shift), m_published(shift(published)) {}

    Result<RenderedArticle> run(std::string_view rest) {
        while (!rest.empty())
            if (const auto step = next(rest); !step) return tl::unexpected(step.error());
        if (!m_open.empty())
            return failure(ErrorKind::malformed, {}, "“[[" + m_open.back().event + "” is never closed");
        std::ranges::stable_sort(m_article.supports, {}, &ExpectedSupport::span);
        return std::move(m_article);
    }

private:
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(m_article.text.size()); }

    Result<void> next(std::string_view& rest) {
        if (rest.starts_with("{{")) return field(rest);
        if (rest.starts_with("[[")) return openSupport(rest);
        if (rest.starts_with("]]")) return closeSupport(rest);
        const std::size_t plain = std::max<std::size_t>(1, std::min(rest.size(), rest.find_first_of("{[]")));
        m_article.text += rest.substr(0, plain);
        rest.remove_prefix(plain);
        return {};
    }

    Result<void> field(std::string_view& rest) {
        const std::size_t end = rest.find("}}");
        if (end == std::string_view::npos) return failure(ErrorKind::malformed, {}, "“{{” is never closed");
        const std::string_view body = rest.substr(2, end - 2);
        rest.remove_prefix(end + 2);
        if (body.find(' ') != std::string_view::npos) return date(body);
        const auto name = m_names.find(body);
        if (name == m_names.end()) return failure(ErrorKind::malformed, {}, "no such name: " + std::string(body));
        m_article.text += name->second;
        return {};
    }

    Result<void> date(std::string_view body) {
        std::string_view rest = body;
        const bool optional = rest.starts_with('?');
        if (optional) rest.remove_prefix(1);
        const std::string_view day = takeWord(rest);
        const std::string_view form = takeWord(rest);
        const auto wording = wordDate({day, form, rest, m_shift, m_published});
        if (!wording) return failure(ErrorKind::malformed, {}, "cannot word: " + std::string(body));
        m_article.text += wording->lead;
        const std::uint32_t begin = here();
        m_article.text += wording->text;
        m_article.timexes.push_back(
            {{begin, here()}, wording->text, wording->type, wording->value, wording->modifier, optional});
        return {};
    }

    Result<void> openSupport(std::string_view& rest) {
        const std::size_t colon = rest.find(": ");
        if (colon == std::string_view::npos) return failure(ErrorKind::malformed, {}, "“[[” without an event");
        std::string_view event = rest.substr(2, colon - 2);
        const bool coarse = event.starts_with('~');
        if (coarse) event.remove_prefix(1);
        m_open.push_back({std::string(event), {here(), here()}, coarse});
        rest.remove_prefix(colon + 2);
        return {};
    }

    Result<void> closeSupport(std::string_view& rest) {
        if (m_open.empty()) return failure(ErrorKind::malformed, {}, "“]]” closes nothing");
        m_open.back().span.end = here();
        m_article.supports.push_back(std::move(m_open.back()));
        m_open.pop_back();
        rest.remove_prefix(2);
        return {};
    }

    const Names& m_names;
    Shift m_shift;
    time::Day m_published;
    RenderedArticle m_article;
    std::vector<ExpectedSupport> m_open;
};

} // namespace

Result<RenderedArticle> render(std::string_view articleTemplate, const Names& names, Shift shift, time::Day published) {
    return Renderer(names, shift, published).run(articleTemplate);
}

} // namespace dateline::tests
