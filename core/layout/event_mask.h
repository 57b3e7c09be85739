// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Some of a project's events, by EventId. A copy shares the bits, so a mask of a million events can go into every frame; who
// wants other events makes another mask.

#include "core/base/strong_id.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace dateline::layout {

class EventMask {
public:
    EventMask() = default;
    explicit EventMask(std::vector<bool> bits)
        : m_bits(bits.empty() ? nullptr : std::make_shared<const std::vector<bool>>(std::move(bits))) {}

    [[nodiscard]] bool empty() const { return m_bits == nullptr; }
    /// Events beyond the end are not in it.
    [[nodiscard]] bool contains(EventId id) const {
        return m_bits && id.index() < m_bits->size() && (*m_bits)[id.index()];
    }
    /// The very same bits, which is quick to tell.
    [[nodiscard]] bool sharesWith(const EventMask& other) const { return m_bits == other.m_bits; }

    friend bool operator==(const EventMask& a, const EventMask& b) {
        return a.sharesWith(b) || (a.m_bits && b.m_bits && *a.m_bits == *b.m_bits);
    }

private:
    std::shared_ptr<const std::vector<bool>> m_bits; ///< shared with the copies; never empty
};

/// Of a project with `count` events. Precondition: none is beyond them.
[[nodiscard]] inline EventMask maskOf(const std::vector<EventId>& events, std::size_t count) {
    std::vector<bool> bits(events.empty() ? 0 : count);
    for (const EventId event : events) bits[event.index()] = true;
    return EventMask(std::move(bits));
}

} // namespace dateline::layout
