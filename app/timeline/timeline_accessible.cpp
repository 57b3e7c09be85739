// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_accessible.h"

#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <map>

namespace dateline::app {

namespace {

class EventItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    EventItem(TimelineView& view, EventId event) : m_view(&view), m_event(event) {}

    bool isValid() const override { return m_view && static_cast<int>(m_event.index()) < m_view->eventCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_view->sentenceOf(m_event) : QString();
    }

    QRect rect() const override {
        const QRect place = isValid() ? m_view->rectOf(m_event) : QRect();
        return place.isEmpty() ? QRect() : QRect(m_view->mapToGlobal(place.topLeft()), place.size());
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = true;
        state.extSelectable = true;
        state.selected = std::ranges::binary_search(m_view->selectedEvents(), m_event);
        state.focused = m_view->focusedEvent() == m_event && m_view->hasFocus();
        state.offscreen = m_view->rectOf(m_event).isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction(), showMenuAction()}; }
    QStringList keyBindingsForAction(const QString& action) const override {
        return action == pressAction() ? QStringList(QStringLiteral("Enter")) : QStringList();
    }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        m_view->setSelectedEvent(m_event);
        if (action == setFocusAction()) m_view->setFocus();
        if (action == showMenuAction()) showMenu();
    }

    [[nodiscard]] EventId event() const { return m_event; }

private:
    /// As if its key had been pressed on the event.
    void showMenu() const {
        const QPoint at = m_view->rectOf(m_event).center();
        QCoreApplication::postEvent(m_view,
                                    new QContextMenuEvent(QContextMenuEvent::Keyboard, at, m_view->mapToGlobal(at)));
    }

    QPointer<TimelineView> m_view;
    EventId m_event;
};

class EventList : public QAccessibleWidget {
public:
    explicit EventList(TimelineView& view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}
    ~EventList() override {
        for (const auto& [event, id] : m_items) QAccessible::deleteAccessibleInterface(id);
    }
    EventList(const EventList&) = delete;
    EventList& operator=(const EventList&) = delete;

    int childCount() const override { return static_cast<int>(m_view.shownEvents().size()); }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        return state;
    }

    QAccessibleInterface* child(int index) const override {
        const std::vector<EventId> shown = m_view.shownEvents();
        return index >= 0 && index < static_cast<int>(shown.size()) ? itemOf(shown[static_cast<std::size_t>(index)])
                                                                    : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const EventItem*>(child);
        if (!item) return -1;
        const std::vector<EventId> shown = m_view.shownEvents();
        const auto found = std::ranges::find(shown, item->event());
        return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const auto event = m_view.eventAt(m_view.mapFromGlobal(QPoint(x, y)));
        return event ? itemOf(*event) : nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        return m_view.hasFocus() && m_view.focusedEvent() ? itemOf(*m_view.focusedEvent()) : nullptr;
    }

private:
    QAccessibleInterface* itemOf(EventId event) const {
        const auto known = m_items.find(event);
        if (known != m_items.end()) return QAccessible::accessibleInterface(known->second);
        auto* item = new EventItem(m_view, event); // owned by Qt's registry until deleteAccessibleInterface
        m_items.emplace(event, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    TimelineView& m_view;
    mutable std::map<EventId, QAccessible::Id> m_items;
};

/// In thousandths of the whole span, where the middle of the brush is.
class BrushSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit BrushSlider(OverviewStrip& strip) : QAccessibleWidget(&strip, QAccessible::Slider), m_strip(strip) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return TimelineText(m_strip.font(), m_strip.locale()).rangeName(m_strip.visibleRange());
        return QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override {
        const layout::TimeRange whole = m_strip.wholeRange();
        return std::clamp((m_strip.visibleRange().centre() - whole.begin) / whole.length(), 0.0, 1.0) * 1000;
    }
    void setCurrentValue(const QVariant& value) override {
        const layout::TimeRange whole = m_strip.wholeRange();
        const double centre = whole.begin + std::clamp(value.toDouble() / 1000, 0.0, 1.0) * whole.length();
        const double half = m_strip.visibleRange().length() / 2;
        m_strip.chooseRange({centre - half, centre + half});
    }
    QVariant maximumValue() const override { return 1000.0; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    OverviewStrip& m_strip;
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object) {
    if (auto* view = qobject_cast<TimelineView*>(object)) return new EventList(*view);
    if (auto* strip = qobject_cast<OverviewStrip*>(object)) return new BrushSlider(*strip);
    return nullptr;
}

} // namespace

void installTimelineAccessibility() { QAccessible::installFactory(accessibleOf); }

} // namespace dateline::app
