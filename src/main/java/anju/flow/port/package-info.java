/** What flow needs from the world, in the story's words; every door implements its part of it. */
package anju.flow.port;
