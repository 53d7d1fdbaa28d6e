/** Orders, offers, certificates, visits and purses in SQL: every write with its version check, its event, its outbox row. */
package anju.pg.order;
