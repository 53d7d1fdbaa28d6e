/** The whole life of an order: all its verbs, made once and used by every door. */
package anju.flow.life;
