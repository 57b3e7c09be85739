// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one build made, kept for the next. Every unit of work (reading an article, naming an event) is a pure function of what
// its fingerprint covers, so a unit whose fingerprint is known is not done again, and a build with a memo gives byte for byte
// what one without gives. A memo holds what the last build used and no more: it never outgrows the pile.

#include "core/base/fingerprint.h"
#include "core/base/parallel.h"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// Units of one kind of work in one build.
struct Reuse {
    std::size_t made = 0;
    std::size_t reused = 0;

    friend bool operator==(const Reuse&, const Reuse&) = default;
};

template <class Value>
class Memo {
public:
    [[nodiscard]] const Value* find(Fingerprint print) const {
        const auto found = m_values.find(print);
        return found == m_values.end() ? nullptr : &found->second;
    }
    /// What this build used, in place of all that was kept before; `counts` says of which index it may be kept.
    template <class Counts>
    void keep(std::span<const Fingerprint> prints, const std::vector<Value>& values, Counts counts) {
        std::unordered_map<Fingerprint, Value> kept;
        kept.reserve(prints.size());
        for (std::size_t i = 0; i < prints.size(); ++i)
            if (auto known = m_values.extract(prints[i]))
                kept.insert(std::move(known));
            else if (counts(i))
                kept.emplace(prints[i], values[i]);
        m_values = std::move(kept);
    }
    /// For numbers in the values that mean something else in this build.
    template <class Change>
    void renumber(Change change) {
        for (auto& [print, value] : m_values) change(value);
    }
    /// Of the last recall().
    [[nodiscard]] Reuse reuse() const { return m_reuse; }
    void setReuse(Reuse reuse) { m_reuse = reuse; }

private:
    std::unordered_map<Fingerprint, Value> m_values;
    Reuse m_reuse;
};

/// By index of `prints` what `memo` knows, or else what `make(index, worker)` gives, on all threads of the job; the memo, which
/// may be null, then knows all of it. Values are missing when the job is cancelled.
template <class Value, class Make>
std::vector<Value> recall(Memo<Value>* memo, std::span<const Fingerprint> prints, const JobControl& control,
                          std::optional<Stage> stage, Make make) {
    std::vector<Value> values(prints.size());
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < prints.size(); ++i)
        if (!memo || !memo->find(prints[i])) missing.push_back(i);
    const std::size_t reused = prints.size() - missing.size();
    forEachIndex(
        missing.size(), control, stage,
        [&](std::size_t i, unsigned worker) { values[missing[i]] = make(missing[i], worker); }, reused);
    if (!memo || control.cancelled()) return values;
    forEachIndex(prints.size(), control, std::nullopt, [&](std::size_t i, unsigned) {
        if (const auto* known = memo->find(prints[i])) values[i] = *known;
    });
    if (control.cancelled()) return values;
    memo->keep(prints, values, [](std::size_t) { return true; });
    memo->setReuse({missing.size(), reused});
    return values;
}

} // namespace dateline
