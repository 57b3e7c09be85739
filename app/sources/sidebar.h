// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The left column: SidebarModel's rows painted, ticked and activated.

#include "app/models/theme.h"
#include "app/sources/sidebar_model.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <optional>

namespace dateline::app {

class SidebarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SidebarDelegate(SidebarModel& model, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model) {}

    /// The source that the reader shows.
    void setCurrentDocument(std::optional<DocumentId> document) { m_current = document; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintHeading(QPainter* painter, const QRect& rect, const SidebarRow& row, const Theme& theme) const;
    void paintSource(QPainter* painter, const QStyleOptionViewItem& option, const SidebarRow& row,
                     const Theme& theme) const;
    void paintFacet(QPainter* painter, const QStyleOptionViewItem& option, const SidebarRow& row, bool ticked,
                    const Theme& theme) const;

    SidebarModel& m_model;
    std::optional<DocumentId> m_current;
};

class Sidebar : public QListView {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    [[nodiscard]] SidebarModel& sidebarModel() { return m_model; }
    void setCurrentDocument(std::optional<DocumentId> document);

Q_SIGNALS:
    void documentActivated(dateline::DocumentId document);
    /// The pointer rests on a source, or left it.
    void documentHovered(std::optional<dateline::DocumentId> document);

protected:
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void activate(const QModelIndex& index);

    SidebarModel m_model;
    SidebarDelegate m_delegate;
};

} // namespace dateline::app
