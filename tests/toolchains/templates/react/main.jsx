import { createRoot } from "react-dom/client";
import { Right } from "./right.tsx";

createRoot(document.body).render(<Right />);
