/** Members that packages have and their types don't tell. */

import "node:net";
import "preact";
import "selenium-webdriver";

declare module "node:net" {
  interface Server {
    /** Of a server that listens at a port. */
    address(): any;
  }
}

declare module "preact" {
  interface VNode {
    /** The component, and the node around this one. */
    __c: Component;
    __: VNode;
  }
}

declare module "selenium-webdriver" {
  interface Capabilities {
    map_: Map<string, unknown>;
  }
}
