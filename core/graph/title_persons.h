// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Persons and bodies in a title: "he" becomes the one named last, "it" the body that says so, and "Foreign Minister Ada Kern" becomes "Kern" where room is scarce.

#include "core/graph/title_draft.h"

#include "core/events/mention.h"

#include <optional>
#include <string>

namespace dateline::graph {

class TitlePersons {
public:
    /// Keeps references.
    TitlePersons(const events::MentionSet& set, const events::Mention& mention)
        : m_set(set), m_mention(mention), m_document(set.documentOf(mention)) {}

    /// The first "he" or "her" is the person named last, where the title itself names nobody before.
    void name(TitleDraft& draft) const;
    /// "Foreign Minister Ada Kern opened": "Kern opened".
    void shorten(TitleDraft& draft) const;

private:
    [[nodiscard]] bool shortens(const events::NameRun& run) const;
    [[nodiscard]] std::optional<std::string> personBefore(std::size_t word) const;
    [[nodiscard]] std::optional<std::string> subjectBefore() const;
    [[nodiscard]] std::optional<std::string> bodyBefore(std::size_t word) const;
    [[nodiscard]] bool standsForBody(std::size_t word) const;

    const events::MentionSet& m_set;
    const events::Mention& m_mention;
    const events::AnnotatedDocument& m_document;
};

} // namespace dateline::graph
